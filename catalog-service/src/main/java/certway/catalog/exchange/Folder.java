package certway.catalog.exchange;

import certway.catalog.file.Inspection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the files below the folder {@code programs} of a folder; links are not followed, and each is read when it is asked for. */
final class Folder {

    private static final int DEPTH = 10;

    private Folder() {}

    static ContentFiles read(Path root, Faults faults) throws IOException {
        Map<String, Inspection.Bytes> files = new HashMap<>();
        long bytes = 0;
        for (Path path : paths(root)) {
            String name = root.relativize(path).toString().replace('\\', '/');
            long size = Files.size(path);
            bytes += Math.min(size, ContentFiles.FILE_BYTES);
            if (files.size() == ContentFiles.FILES || bytes > ContentFiles.ALL_BYTES) {
                faults.add(
                        "",
                        "the folder has more than %d files or %d bytes"
                                .formatted(ContentFiles.FILES, ContentFiles.ALL_BYTES));
                break;
            }
            if (size > ContentFiles.limit(name)) {
                faults.add(name, "the file is larger than %d bytes".formatted(ContentFiles.limit(name)));
            } else {
                files.put(name, () -> Files.newInputStream(path));
            }
        }
        return ContentFiles.ofAny(files);
    }

    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root.resolve("programs"), DEPTH)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
