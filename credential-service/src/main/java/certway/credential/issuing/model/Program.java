package certway.credential.issuing.model;

/** The program version that was completed, as it was called then. */
public record Program(String programId, int version, String slug, String title) {

    public Program {
        if (programId.isBlank() || slug.isBlank() || title.isBlank() || version < 1) {
            throw new IllegalArgumentException("not a program version");
        }
    }
}
