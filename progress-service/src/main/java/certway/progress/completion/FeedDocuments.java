package certway.progress.completion;

/** The fields of a completion as the feed keeps it. */
final class FeedDocuments {

    static final String COLLECTION = "completions";
    static final String ID = "_id";
    static final String LEARNER = "learnerId";
    static final String ENROLLMENT = "enrollmentId";
    static final String PROGRAM = "programId";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";

    /** When it was completed, in UTC, as {@code 2026-11-20}: the order of these texts is the order of the days. */
    static final String DAY = "day";

    /** The event's data as JSON. */
    static final String DATA = "data";

    private FeedDocuments() {}
}
