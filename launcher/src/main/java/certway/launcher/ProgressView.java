package certway.launcher;

import certway.launcher.system.PartStatus;
import certway.launcher.system.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Shows the parts as they come up: a table drawn again in place on a terminal, else a line per change. */
sealed interface ProgressView extends AutoCloseable {

    static ProgressView on(Terminal terminal, Progress progress) {
        return switch (terminal.kind()) {
            case LIVE -> new Live(terminal.out(), progress);
            case PLAIN -> new Plain();
        };
    }

    /** What {@link Progress} tells each change. */
    static Progress.Watcher watcher(Terminal terminal) {
        return switch (terminal.kind()) {
            case LIVE -> status -> {};
            case PLAIN -> status -> printChange(terminal, status);
        };
    }

    private static void printChange(Terminal terminal, PartStatus status) {
        terminal.print(ProgressTable.line(status));
    }

    @Override
    void close();

    /** The changes are printed as they happen; there is nothing to draw. */
    record Plain() implements ProgressView {
        @Override
        public void close() {
            // nothing was opened
        }
    }

    /** Moves the cursor up over the lines of the last drawing and draws again. */
    final class Live implements ProgressView {
        private static final String UP_AND_CLEAR = "\033[1A\033[2K";
        private static final int MILLIS = 200;

        private final PrintStream out;
        private final Progress progress;
        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("progress").daemon().factory());
        private int drawn;

        Live(PrintStream out, Progress progress) {
            this.out = out;
            this.progress = progress;
            var _ = timer.scheduleAtFixedRate(this::draw, 0, MILLIS, TimeUnit.MILLISECONDS);
        }

        private synchronized void draw() {
            List<String> lines = ProgressTable.lines(progress.snapshot());
            out.print(UP_AND_CLEAR.repeat(drawn)
                    + String.join("", lines.stream().map(line -> line + "\n").toList()));
            out.flush();
            drawn = lines.size();
        }

        @Override
        public void close() {
            timer.shutdown();
            draw();
        }
    }
}
