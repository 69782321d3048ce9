package certway.launcher;

import certway.launcher.demo.Member;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Gets every published program from the running platform, as one zip or as a folder. */
record ExportRun(Account account, Terminal terminal) {
    private static final int FOUND = 200;

    boolean succeeds(Path target) throws IOException, InterruptedException {
        boolean zipped = target.toString().endsWith(".zip");
        refuseToOverwrite(target);
        Path zip = Files.createTempFile("certway-export", ".zip");
        try {
            download(zip);
            int programs = zipped ? keep(zip, target) : unpack(zip, target);
            terminal.print("%d programs exported to %s".formatted(programs, target));
            return true;
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    private static void refuseToOverwrite(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) {
                    throw new Refusal("%s is not empty".formatted(target));
                }
            }
        } else if (Files.exists(target)) {
            throw new Refusal("%s exists already".formatted(target));
        }
    }

    private void download(Path zip) throws IOException, InterruptedException {
        try (Member member = account.login()) {
            int status = member.download("/api/admin/exports", zip);
            if (status != FOUND) {
                throw new Refusal(
                        status == 403
                                ? "%s may not do this: it takes an author, a reviewer or a catalog-admin"
                                        .formatted(account.user())
                                : "the platform answered %d".formatted(status));
            }
        }
    }

    /** Only a zip that can be read to its end was transferred whole. */
    private static int keep(Path zip, Path target) throws IOException {
        try (ZipFile read = new ZipFile(zip.toFile())) {
            int programs = programs(read);
            Files.copy(zip, target);
            return programs;
        }
    }

    private static int unpack(Path zip, Path folder) throws IOException {
        try (ZipFile read = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = read.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder.normalize())) {
                    throw new Refusal("the export has a path outside of its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                Files.copy(read.getInputStream(entry), file);
            }
            return programs(read);
        }
    }

    private static int programs(ZipFile zip) {
        return (int) zip.stream()
                .filter(entry -> entry.getName().endsWith("/program.yaml"))
                .count();
    }
}
