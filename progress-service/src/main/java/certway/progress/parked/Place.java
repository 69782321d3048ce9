package certway.progress.parked;

/** Where a record stands in Kafka. */
record Place(String topic, int partition, long offset) {

    /** The same for everybody who sees the record. */
    String id() {
        return "%s-%d-%d".formatted(topic, partition, offset);
    }
}
