package certway.enrollment.enrolling.model;

/** The id of one learner's enrollment in one program for one cycle: a function of these three. */
public record EnrollmentId(String value) {

    private static final int MAXIMUM_LENGTH = 64;

    public EnrollmentId {
        if (value.isBlank() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("an enrollment id has 1 to %d characters".formatted(MAXIMUM_LENGTH));
        }
    }
}
