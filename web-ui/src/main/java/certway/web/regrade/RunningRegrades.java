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
        return List.of(Task.among(
                regrades.regrades(LATEST, null).items(),
                "regrade.running",
                Regrades.Regrade::isRunning,
                Regrades.Regrade::address,
                "/admin/regrades"));
    }
}
