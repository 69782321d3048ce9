package certway.web.work;

import certway.web.layout.Part;
import certway.web.layout.Section;
import java.util.List;
import java.util.stream.Stream;

/** A section with what waits there, as far as everybody who was asked answered. */
public record Place(Section section, List<Part<List<Task>>> parts) {

    public Place {
        parts = List.copyOf(parts);
    }

    /** Whether there can be anything that waits. */
    public boolean isAsked() {
        return !parts.isEmpty();
    }

    public List<Task> tasks() {
        return parts.stream()
                .map(Part::content)
                .flatMap(tasks -> Stream.ofNullable(tasks).flatMap(List::stream))
                .filter(Task::isThere)
                .toList();
    }

    /** Who did not answer. */
    public List<String> down() {
        return parts.stream().filter(Part::isMissing).map(Part::down).distinct().toList();
    }
}
