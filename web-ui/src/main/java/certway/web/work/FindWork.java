package certway.web.work;

import certway.web.layout.Part;
import certway.web.layout.Section;
import certway.web.layout.Viewer;
import certway.web.remote.SideBySide;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Asks everybody who knows what waits in the sections of a person, all at once: the slowest decides, and not the sum. */
@Component
class FindWork {

    private final List<Waiting> waitings;

    FindWork(List<Waiting> waitings) {
        this.waitings = List.copyOf(waitings);
    }

    List<Place> of(Viewer viewer) {
        List<Section> sections = viewer.sections();
        List<Waiting> asked = waitings.stream()
                .filter(waiting -> sections.contains(waiting.section()))
                .toList();
        List<Part<List<Task>>> answers = SideBySide.ask(asked.stream()
                .<Supplier<Part<List<Task>>>>map(waiting -> () -> Part.of(() -> waiting.tasks(viewer)))
                .toList());
        Map<Section, List<Part<List<Task>>>> found = new EnumMap<>(Section.class);
        for (int i = 0; i < asked.size(); i++) {
            found.computeIfAbsent(asked.get(i).section(), _ -> new ArrayList<>())
                    .add(answers.get(i));
        }
        return sections.stream()
                .map(section -> new Place(section, found.getOrDefault(section, List.of())))
                .toList();
    }
}
