package certway.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A catalog folder, or the folder of one program, as the zip that the platform takes. */
final class ContentZip {
    private static final int DEPTH = 12;

    private ContentZip() {}

    /** The zip to send: the given one, or the folder packed into the target. */
    static Path of(Path path, Path target) throws IOException {
        if (Files.isRegularFile(path)) {
            return path;
        }
        if (Files.isDirectory(path.resolve("programs"))) {
            return pack(path.resolve("programs"), "programs/", target);
        }
        if (Files.isRegularFile(path.resolve("program.yaml"))) {
            return pack(path, "programs/%s/".formatted(path.toRealPath().getFileName()), target);
        }
        throw new Refusal(
                Files.exists(path)
                        ? "%s has neither a folder programs nor a program.yaml".formatted(path)
                        : "there is no %s".formatted(path));
    }

    private static Path pack(Path folder, String prefix, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Path file : files(folder)) {
                zip.putNextEntry(new ZipEntry(prefix + name(folder, file)));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return target;
    }

    /** What an editor or the system hides is none of the content; links are not followed. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            return walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !("/" + name(folder, file)).contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
