package certway.progress.parked;

/**
 * Where a record stands in Kafka.
 *
 * @param offset of a parked one among all that the topics of this name ever had: see {@code TopicPositions}
 */
record Place(String topic, int partition, long offset) {

    /** The same for everybody who sees the record. */
    String id() {
        return "%s-%d-%d".formatted(topic, partition, offset);
    }
}
