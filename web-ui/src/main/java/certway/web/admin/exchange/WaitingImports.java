package certway.web.admin.exchange;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Imports at work, and those that did not reach the catalog lately. */
@Component
class WaitingImports implements Waiting {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final Set<String> FAILURES = Set.of("refused", "failed");
    private static final String LIST = "/admin/imports";

    private final ImportClient imports;
    private final InstantSource clock;

    WaitingImports(ImportClient imports, InstantSource clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.IMPORTS;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        List<ImportRun> latest = imports.imports(null).items();
        Instant since = clock.instant().minus(LATELY);
        return List.of(
                Task.among(latest, "import.running", ImportRun::isAtWork, WaitingImports::address, LIST),
                Task.among(
                        latest,
                        "import.failed",
                        run -> !run.dryRun()
                                && FAILURES.contains(run.state())
                                && run.createdAt().isAfter(since),
                        WaitingImports::address,
                        LIST));
    }

    private static String address(ImportRun run) {
        return LIST + "/" + run.importId();
    }
}
