package certway.launcher;

import certway.launcher.check.Checks;
import certway.launcher.check.Finding.Problem;
import certway.launcher.system.PartFailed;
import certway.launcher.system.Platform;
import certway.launcher.system.Progress;
import certway.launcher.system.RunLock;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One run of the platform from a terminal: checked, started with progress, and stopped however the launcher ends. */
final class Session implements AutoCloseable {
    private final Terminal terminal;
    private final RunLock lock;
    private final Platform platform;
    private boolean stopped;

    private Session(Terminal terminal, RunLock lock, Platform platform) {
        this.terminal = terminal;
        this.lock = lock;
        this.platform = platform;
    }

    static Session start(Settings settings, Terminal terminal) throws IOException, InterruptedException {
        RunLock lock = RunLock.take(settings)
                .orElseThrow(
                        () -> new Refusal("Certway is already running at %s (process %s). Stop it first with Ctrl-C"
                                .formatted(settings.publicUrl(), RunLock.owner(settings))));
        List<String> stale = lock.stopStaleParts();
        if (!stale.isEmpty()) {
            terminal.print("Stopped what an earlier run left behind: " + String.join(", ", stale));
        }
        Optional<Problem> problem = Checks.firstProblem(new Checks(settings).beforeStart());
        if (problem.isPresent()) {
            lock.close();
            throw new Refusal(problem.get().line());
        }
        var progress = new Progress(InstantSource.system(), ProgressView.watcher(terminal));
        var session = new Session(terminal, lock, new Platform(settings, progress));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stopper").unstarted(session::stop));
        session.bringUp(progress);
        return session;
    }

    private void bringUp(Progress progress) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (var _ = ProgressView.on(terminal, progress)) {
            platform.start();
        } catch (PartFailed e) {
            close();
            throw e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        terminal.print("%nAll ready after %s.".formatted(ProgressTable.seconds(took)));
    }

    void awaitFailure() throws InterruptedException {
        platform.awaitFailure();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        terminal.print("\nStopping ...");
        platform.close();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        lock.close();
        terminal.print("Stopped.");
    }
}
