package certway.progress.report;

import certway.platform.kafka.RecordPosition;

/** Where in which topic an event was read. */
record Place(String topic, RecordPosition position) {

    /** Under which a counter remembers how far it has counted. */
    static final String SEEN = "seen";

    String text() {
        return "%s-%d@%d".formatted(topic, position.partition(), position.offset());
    }

    /** The last word of the topic is enough. */
    String partition() {
        return "%s-%d".formatted(topic.substring(topic.lastIndexOf('.') + 1), position.partition());
    }

    String field() {
        return SEEN + "." + partition();
    }
}
