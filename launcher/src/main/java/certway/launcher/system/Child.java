package certway.launcher.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running part: the process, its log and its pid file. */
final class Child {
    /** Terminals send Ctrl-C to every process; only the launcher may act on it, or nothing would stop in order. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP QUIT; exec \"$@\"", "certway");

    private final Process process;
    private final PidFile pidFile;
    private final long logStart;
    private volatile boolean unwanted;

    private Child(Process process, PidFile pidFile, long logStart) {
        this.process = process;
        this.pidFile = pidFile;
        this.logStart = logStart;
    }

    static Child start(Part part, Invocation invocation, Settings settings) throws IOException {
        Path log = settings.log(part.name());
        long logStart = Files.exists(log) ? Files.size(log) : 0;
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(invocation.command());
        var builder = new ProcessBuilder(command)
                .directory(settings.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(invocation.environment());
        Process process = builder.start();
        PidFile pidFile = PidFile.write(settings.run(), part.name(), process.toHandle());
        return new Child(process, pidFile, logStart);
    }

    /** Calls back when the process ends without having been asked to. */
    void onDeath(Runnable action) {
        var _ = process.onExit().thenRun(() -> {
            pidFile.delete();
            if (!unwanted) {
                action.run();
            }
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    long logStart() {
        return logStart;
    }

    boolean hasEndedWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(Duration patience) {
        unwanted = true;
        process.destroy();
        awaitEnd(patience);
    }

    void kill() {
        unwanted = true;
        awaitEnd(Duration.ZERO);
    }

    private void awaitEnd(Duration patience) {
        try {
            if (!hasEndedWithin(patience)) {
                process.destroyForcibly().waitFor();
            }
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            pidFile.delete();
        }
    }
}
