package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.EnrollmentId;

/** Others changed the enrollment each time it was to be saved. */
final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile(EnrollmentId id) {
        super("enrollment %s is being changed by others".formatted(id.value()));
    }
}
