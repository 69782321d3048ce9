package certway.web.roster;

import certway.web.layout.Address;
import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enrollments that begin when somebody notes their payment. */
@Component
@Order(1)
class UnpaidEnrollments implements Waiting {

    private static final Address LIST = new Address("/admin/roster", Map.of("status", "awaiting-payment"));
    private static final String AT_ONCE = "100";

    private final RosterClient roster;

    UnpaidEnrollments(RosterClient roster) {
        this.roster = roster;
    }

    @Override
    public Section section() {
        return Section.ROSTER;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        Roster unpaid = roster.list(LIST.with("limit", AT_ONCE).query());
        return List.of(Task.all("enrollment.unpaid", unpaid.items(), unpaid.next(), LIST));
    }
}
