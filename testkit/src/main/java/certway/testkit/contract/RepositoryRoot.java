package certway.testkit.contract;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the source tree is: {@code -Dcertway.root}, else the nearest folder above that has the Maven wrapper. */
final class RepositoryRoot {

    private RepositoryRoot() {}

    static Path find() {
        String given = System.getProperty("certway.root", "");
        return given.isEmpty() ? above(Path.of("").toAbsolutePath()) : Path.of(given);
    }

    private static Path above(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above %s has mvnw; set -Dcertway.root".formatted(start));
    }
}
