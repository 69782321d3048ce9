package certway.launcher.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of Java processes that share the machine: small heaps, one collector thread, compact object headers. */
record Jvm(String part, int heapMegabytes, List<String> extras) {
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

    Jvm(String part, int heapMegabytes) {
        this(part, heapMegabytes, List.of());
    }

    static Path executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The part's name comes first: whoever lists the processes of the machine sees at once what is what. */
    List<String> commandLine(List<Path> classPath, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.add("-Dcertway.part=" + part);
        command.addAll(options());
        command.add("-cp");
        command.add(String.join(":", classPath.stream().map(Path::toString).toList()));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    private List<String> options() {
        Stream<String> heap = Stream.of("-Xmx%dm".formatted(heapMegabytes));
        return Stream.of(FLAGS.stream(), heap, extras.stream())
                .flatMap(flags -> flags)
                .toList();
    }
}
