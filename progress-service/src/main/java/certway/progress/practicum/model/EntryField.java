package certway.progress.practicum.model;

import certway.progress.attempt.model.Name;

/** One thing that every entry of a log says. */
public record EntryField(String id, String label, Kind kind) {

    /** What may be written there. */
    public enum Kind {
        TEXT,
        DATE,
        NUMBER
    }

    public EntryField {
        Name.checked(id);
    }
}
