package certway.web.transcript;

import certway.web.layout.Address;
import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What learners say that they hold from elsewhere, and nobody has looked at the proof. */
@Component
class UnverifiedRecords implements Waiting {

    private static final Address LIST = new Address("/admin/records", Map.of("state", "self-reported"));
    private static final String AT_ONCE = "100";

    private final RecordDeskClient desk;

    UnverifiedRecords(RecordDeskClient desk) {
        this.desk = desk;
    }

    @Override
    public Section section() {
        return Section.RECORDS;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        Records records = desk.records(LIST.with("limit", AT_ONCE).filters());
        return List.of(Task.all("record.unverified", records.items(), records.next(), LIST));
    }
}
