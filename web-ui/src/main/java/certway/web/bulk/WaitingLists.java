package certway.web.bulk;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists of people at work, and those in which not everybody could be enrolled lately. */
@Component
@Order(2)
class WaitingLists implements Waiting {

    private static final Duration LATELY = Duration.ofDays(7);
    private static final Set<String> FAILURES = Set.of("refused", "bad-row", "failed");
    private static final String LIST = "/admin/roster/lists";

    private final ListClient lists;
    private final InstantSource clock;

    WaitingLists(ListClient lists, InstantSource clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.ROSTER;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        List<Lists.Job> latest = lists.lists(null).items();
        Instant since = clock.instant().minus(LATELY);
        return List.of(
                Task.among(latest, "list.running", Lists.Job::isRunning, Lists.Job::address, LIST),
                Task.among(
                        latest,
                        "list.refused",
                        job -> !job.dryRun()
                                && hasFailures(job)
                                && job.createdAt().isAfter(since),
                        Lists.Job::address,
                        LIST));
    }

    private static boolean hasFailures(Lists.Job job) {
        return !job.isRunning() && FAILURES.stream().anyMatch(outcome -> job.count(outcome) > 0);
    }
}
