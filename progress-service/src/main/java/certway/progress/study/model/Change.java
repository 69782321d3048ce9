package certway.progress.study.model;

import java.util.List;

/** A study after something happened, and what happened, in order. To be saved together or not at all. */
public record Change(Study study, List<ProgressEvent> events) {
    public Change {
        events = List.copyOf(events);
    }
}
