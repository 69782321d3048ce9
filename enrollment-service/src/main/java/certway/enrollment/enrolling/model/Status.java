package certway.enrollment.enrolling.model;

/** How an enrollment stands at some instant. */
public enum Status {
    ACTIVE,
    WITHDRAWN,
    EXPIRED,
    COMPLETED
}
