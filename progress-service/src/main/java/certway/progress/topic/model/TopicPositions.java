package certway.progress.topic.model;

/**
 * Offsets that go on rising when a topic is made anew. Kafka begins a new topic at 0, as after the loss of its disks; whoever
 * remembers how far they were would take what comes then for old.
 */
public interface TopicPositions {

    /** Far more records than a partition will ever have. */
    long RECORDS_OF_A_TOPIC = 1L << 40;

    /**
     * Where a record stands among all that this partition of a topic of this name ever had.
     *
     * <p>Throws {@code DependencyUnavailable} if the broker cannot be asked which topic it is.
     *
     * @param offset where Kafka has it
     */
    long of(String topic, long offset);

    /** Where Kafka has it. */
    static long offset(long position) {
        return position % RECORDS_OF_A_TOPIC;
    }
}
