package certway.enrollment.enrolling.model;

/** A published version of a program, by the name it had then. */
public record ProgramVersion(ProgramId program, String slug, String title, int version) {

    public ProgramVersion {
        if (version < 1) {
            throw new IllegalArgumentException("versions are numbered from 1");
        }
    }

    /** Another version under this name. */
    public ProgramVersion as(int other) {
        return other == version ? this : new ProgramVersion(program, slug, title, other);
    }
}
