package certway.progress.practicum.model;

import certway.progress.attempt.model.Name;

/** The log of a practicum in a study. */
public record LogId(String enrollment, String unit) {

    public LogId {
        Name.checked(unit);
    }

    /** Names something within this log. */
    public String of(Reference reference) {
        return "%s/%s/%s".formatted(enrollment, unit, reference.value());
    }
}
