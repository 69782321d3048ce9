package certway.web.regrade;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gradings at work, which may be looked after. */
@Component
class RunningRegrades implements Waiting {

    private static final int LATEST = 50;

    private final RegradeClient regrades;

    RunningRegrades(RegradeClient regrades) {
        this.regrades = regrades;
    }

    @Override
    public Section section() {
        return Section.REGRADES;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        List<String> running = regrades.regrades(LATEST, null).items().stream()
                .filter(Regrades.Regrade::isRunning)
                .map(Regrades.Regrade::address)
                .toList();
        return List.of(Task.of("regrade.running", running, "/admin/regrades"));
    }
}
