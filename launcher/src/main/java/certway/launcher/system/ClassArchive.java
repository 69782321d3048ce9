package certway.launcher.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part's classes as Java has them in memory, kept on disk (JEP 483): a start that maps them takes half of the processor time of
 * one that reads, checks and links them all. The first start of a program notes down what it loads, and {@link #create} makes the
 * archive of that. An archive serves just this program on just this Java: the same options, and jars of the same size and time.
 */
record ClassArchive(Path folder) {
    private static final int FINE = 0;

    static ClassArchive of(Settings settings, String part) {
        return new ClassArchive(settings.archives().resolve(part));
    }

    /**
     * What a start of this program adds to its options.
     *
     * @param options all others
     * @param classPath jars only: of folders Java makes no archive
     */
    List<String> options(List<String> options, List<Path> classPath) throws IOException {
        String program = program(options, classPath);
        if (!Files.exists(marker()) || !Files.readString(marker()).equals(program)) {
            Folders.delete(folder);
            Files.createDirectories(folder);
            Files.writeString(creation(), arguments(options, classPath));
            Files.writeString(marker(), program);
        }
        return List.of(
                Files.exists(archive()) ? "-XX:SharedArchiveFile=" + archive() : "-XX:DumpLoadedClassList=" + loaded());
    }

    /** Makes the archive, unless it is there already, or nothing was noted down; takes some 20 seconds of what the machine spares. */
    void create() throws IOException, InterruptedException {
        if (Files.exists(archive()) || !Files.exists(loaded())) {
            return;
        }
        copyLoaded();
        Process process = new ProcessBuilder(
                        "nice", "-n", "19", Jvm.executable().toString(), "@" + creation())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve("create.log").toFile())
                .start();
        if (process.waitFor() == FINE) {
            Files.move(unfinished(), archive(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(unfinished());
        Files.delete(wanted());
    }

    /** The program that is running may be in the middle of a line. */
    private void copyLoaded() throws IOException {
        String lines = Files.readString(loaded());
        Files.writeString(wanted(), lines.substring(0, lines.lastIndexOf('\n') + 1));
    }

    private static String program(List<String> options, List<Path> classPath) throws IOException {
        List<String> lines = new ArrayList<>(options);
        lines.add(Runtime.version().toString());
        for (Path jar : classPath) {
            lines.add("%s %d %s".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar)));
        }
        return String.join("\n", lines);
    }

    private String arguments(List<String> options, List<Path> classPath) {
        Stream<String> creation = Stream.of(
                "-Xshare:dump",
                "-XX:+AOTClassLinking",
                "-XX:SharedClassListFile=" + wanted(),
                "-XX:SharedArchiveFile=" + unfinished(),
                "-cp",
                Jvm.joined(classPath));
        return Stream.concat(options.stream(), creation)
                .map(ClassArchive::quoted)
                .collect(Collectors.joining("\n"));
    }

    /** As Java's argument files want it. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Path marker() {
        return folder.resolve("program.txt");
    }

    private Path loaded() {
        return folder.resolve("loaded.txt");
    }

    private Path wanted() {
        return folder.resolve("wanted.txt");
    }

    private Path creation() {
        return folder.resolve("create.txt");
    }

    private Path unfinished() {
        return folder.resolve("unfinished.jsa");
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }
}
