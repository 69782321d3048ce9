package certway.platform.kafka;

/** Where a record stands in its topic. */
public record RecordPosition(int partition, long offset) {}
