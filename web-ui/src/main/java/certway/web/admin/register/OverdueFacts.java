package certway.web.admin.register;

import certway.web.fact.FactList;
import certway.web.layout.Address;
import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts that are out of date until somebody who keeps the register looks at them again. */
@Component
class OverdueFacts implements Waiting {

    private static final Address LIST = new Address("/admin/facts", Map.of("review", "overdue"));

    private final FactEditClient facts;

    OverdueFacts(FactEditClient facts) {
        this.facts = facts;
    }

    @Override
    public Section section() {
        return Section.FACTS;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        if (!viewer.is("catalog-admin")) {
            return List.of();
        }
        FactList overdue = facts.shown(LIST.with("limit", FactEditClient.MOST).query());
        return List.of(Task.all("fact.overdue", overdue.items(), overdue.next(), LIST));
    }
}
