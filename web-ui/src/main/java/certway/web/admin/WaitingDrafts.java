package certway.web.admin;

import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.work.Task;
import certway.web.work.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Drafts on their way to the catalog: authors see where all of them are, others those for which it is their turn. */
@Component
class WaitingDrafts implements Waiting {

    private static final int AT_ONCE = 100;
    private static final int MOST_PAGES = 20;
    private static final int MOST_TOLD = 5;
    private static final String RETURNED = "returned";
    private static final String LIST = "/admin/programs";

    /** For whom a draft at this step is something to do, in the order of its way. */
    private static final Map<String, Set<String>> TURNS = turns();

    private final AuthoringClient authoring;

    WaitingDrafts(AuthoringClient authoring) {
        this.authoring = authoring;
    }

    private static Map<String, Set<String>> turns() {
        Map<String, Set<String>> turns = new LinkedHashMap<>();
        turns.put("editing", Set.of("author"));
        turns.put(RETURNED, Set.of("author"));
        turns.put("submitted", Set.of("author", "reviewer"));
        turns.put("approved", Set.of("author", "catalog-admin"));
        return turns;
    }

    @Override
    public Section section() {
        return Section.PROGRAMS;
    }

    @Override
    public List<Task> tasks(Viewer viewer) {
        AdminPrograms all = all();
        return TURNS.entrySet().stream()
                .filter(turn -> turn.getValue().stream().anyMatch(viewer::is))
                .map(turn -> task(turn.getKey(), all))
                .toList();
    }

    private static Task task(String step, AdminPrograms all) {
        Task task = Task.among(
                all.items(),
                "draft." + step,
                item -> item.draft() != null && item.draft().step().equals(step),
                WaitingDrafts::address,
                LIST);
        Task known = all.next() == null ? task : new Task(task.name(), task.count(), true, LIST);
        return step.equals(RETURNED) ? known.telling(reasons(all.items())) : known;
    }

    /** Why drafts were given back. */
    private static List<Task.Thing> reasons(List<AdminPrograms.Item> items) {
        return items.stream()
                .flatMap(item -> item.returned().stream()
                        .map(returned -> new Task.Thing(item.title(), returned.note(), address(item))))
                .limit(MOST_TOLD)
                .toList();
    }

    private static String address(AdminPrograms.Item item) {
        return LIST + "/" + item.programId();
    }

    /** The catalog cannot be asked for the drafts of one state. */
    private AdminPrograms all() {
        List<AdminPrograms.Item> items = new ArrayList<>();
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            AdminPrograms some = authoring.programs(AT_ONCE, cursor);
            items.addAll(some.items());
            cursor = some.next();
            if (cursor == null) {
                break;
            }
        }
        return new AdminPrograms(items, cursor);
    }
}
