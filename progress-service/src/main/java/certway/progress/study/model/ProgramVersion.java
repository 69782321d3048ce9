package certway.progress.study.model;

import certway.progress.attempt.model.Name;

/** The immutable snapshot of a program that an enrollment is pinned to. */
public record ProgramVersion(String programId, int version) {
    public ProgramVersion {
        Name.checked(programId);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }
}
