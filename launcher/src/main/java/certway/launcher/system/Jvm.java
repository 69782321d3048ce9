package certway.launcher.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines of Java processes that share the machine: small heaps, one collector thread, compact object headers. */
record Jvm(String part, int heapMegabytes, List<String> extras, ClassArchive archive) {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC");

    static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String joined(List<Path> classPath) {
        return classPath.stream().map(Path::toString).collect(Collectors.joining(":"));
    }

    /** The part's name comes first: whoever lists the processes of the machine sees at once what is what. */
    List<String> commandLine(List<Path> classPath, String mainClass, List<String> arguments) throws IOException {
        List<String> options = options();
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(options);
        command.addAll(archive.options(options, classPath));
        command.add("-cp");
        command.add(joined(classPath));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private List<String> options() {
        Stream<String> own = Stream.of("-Dcertway.part=" + part);
        Stream<String> heap = Stream.of("-Xmx%dm".formatted(heapMegabytes));
        return Stream.of(own, FLAGS.stream(), heap, extras.stream())
                .flatMap(flags -> flags)
                .toList();
    }
}
