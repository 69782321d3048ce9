package certway.testkit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that live as long as the server they belong to. */
final class TemporaryFolders {
    private TemporaryFolders() {}

    static Path create(String name) {
        try {
            return Files.createTempDirectory("certway-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path untilExit(String name) {
        Path folder = create(name);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> delete(folder)));
        return folder;
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
