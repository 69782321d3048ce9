package certway.testkit.infrastructure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Runs one server as a process of its own until it is told to end. */
final class ServerProcess {
    private ServerProcess() {}

    record Arguments(List<String> values) {
        int number(String name) {
            return Integer.parseInt(text(name));
        }

        Path path(String name) {
            return Path.of(text(name));
        }

        boolean has(String name) {
            return values.contains(name);
        }

        private String text(String name) {
            int index = values.indexOf(name);
            if (index < 0 || index + 1 == values.size()) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return values.get(index + 1);
        }
    }

    record Running(String address, Runnable stop) {}

    static void run(String[] args, Function<Arguments, Running> start) throws IOException, InterruptedException {
        Logs.quietProcess();
        Arguments arguments = new Arguments(Arrays.asList(args));
        Running running = start.apply(arguments);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(running.stop()));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println("ready " + running.address());
        if (arguments.has("--parent-stdin")) {
            waitForEndOfInput();
            System.exit(0);
        }
        Thread.currentThread().join();
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // what is written to a server means nothing; only the end does
        }
    }
}
