package certway.progress.study.model;

/** An enrollment, and with it its one study. */
public record EnrollmentId(String value) {
    public EnrollmentId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("no enrollment id");
        }
    }
}
