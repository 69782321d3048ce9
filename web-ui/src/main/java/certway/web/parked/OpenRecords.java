package certway.web.parked;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.List;
import org.springframework.stereotype.Component;

/** What could never be handled and waits until an operator decides. */
@Component
class OpenRecords implements Waiting {

    private final ParkedClient parked;

    OpenRecords(ParkedClient parked) {
        this.parked = parked;
    }

    @Override
    public Section section() {
        return Section.PARKED;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        long count = parked.groups().items().stream()
                .mapToLong(Parked.Waiting::count)
                .sum();
        return List.of(new Task("parked.open", count, section().address()));
    }
}
