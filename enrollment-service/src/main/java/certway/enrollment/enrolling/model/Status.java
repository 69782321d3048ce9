package certway.enrollment.enrolling.model;

/** How an enrollment stands at some instant. */
public enum Status {
    ACTIVE,
    AWAITING_PAYMENT,
    WITHDRAWN,
    EXPIRED,
    COMPLETED
}
