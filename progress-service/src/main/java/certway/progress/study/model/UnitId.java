package certway.progress.study.model;

import certway.progress.attempt.model.Name;

/** A unit within its program. */
public record UnitId(String value) {
    public UnitId {
        Name.checked(value);
    }
}
