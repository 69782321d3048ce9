package certway.progress.study.model;

import certway.progress.attempt.model.Name;

/** A module within its program. */
public record ModuleId(String value) {
    public ModuleId {
        Name.checked(value);
    }
}
