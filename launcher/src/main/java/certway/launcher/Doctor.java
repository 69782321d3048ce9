package certway.launcher;

import certway.launcher.check.Checks;
import certway.launcher.check.Finding;
import certway.launcher.system.RunLock;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.util.List;

/** Tells beforehand what would keep the platform from starting. */
record Doctor(Settings settings, Terminal terminal) {

    boolean examine() throws IOException {
        boolean running = RunLock.isTaken(settings);
        var checks = new Checks(settings);
        List<Finding> findings = running ? checks.whileRunning() : checks.beforeStart();
        if (running) {
            terminal.print("Certway is running at %s; its ports are not checked.".formatted(settings.publicUrl()));
        }
        findings.forEach(finding -> terminal.print(line(finding)));
        return Checks.firstProblem(findings).isEmpty();
    }

    private static String line(Finding finding) {
        return switch (finding) {
            case Finding.Fine(var subject, var seen) -> "  ok       %-34s %s".formatted(subject, seen);
            case Finding.Problem(var subject, var seen, var advice) ->
                "  problem  %-34s %s. %s".formatted(subject, seen, advice);
        };
    }
}
