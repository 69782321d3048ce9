package certway.progress.report;

import certway.platform.kafka.RecordPosition;

/** Where in which topic an event was read. */
record Place(String topic, RecordPosition position) {

    String text() {
        return "%s-%d@%d".formatted(topic, position.partition(), position.offset());
    }

    /** The field in which a counter remembers how far it has counted; the last word of the topic is enough. */
    String field() {
        return "seen.%s-%d".formatted(topic.substring(topic.lastIndexOf('.') + 1), position.partition());
    }
}
