package certway.testkit.infrastructure;

import java.io.IOException;

/** Ends a child process when this process ends, even by a kill: a shell waits for the pipe from here to break. */
final class Watchdog implements AutoCloseable {
    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    static Watchdog over(Process child) throws IOException {
        return new Watchdog(new ProcessBuilder("/bin/sh", "-c", "cat >/dev/null; kill " + child.pid()).start());
    }

    /** Breaks the pipe as the end of this process would. */
    void letGo() throws IOException {
        shell.getOutputStream().close();
    }

    /** Ends the watching without ending what was watched. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
