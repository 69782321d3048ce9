package certway.enrollment.enrolling.model;

/** What the learner paid, and in which way. */
public record PricePaid(long amountMinor, String currency, boolean sample, How how) {

    public enum How {
        FREE,
        SAMPLE
    }
}
