package certway.launcher.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what was done and when, counted from the beginning. */
final class Timeline {
    private final PrintStream out;
    private final long began = System.nanoTime();
    private String step = "begin";

    Timeline(PrintStream out) {
        this.out = out;
    }

    /** Names what is tried now, so that a failure can say where it happened. */
    void trying(String name) {
        step = name;
    }

    String step() {
        return step;
    }

    void done(String seen) {
        out.printf(Locale.ROOT, "%8d ms  %-50s %s%n", elapsed().toMillis(), step, seen);
        out.flush();
    }

    void note(String text) {
        text.lines().forEach(line -> out.println("             " + line));
        out.flush();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
