package certway.progress.report;

import certway.platform.kafka.RecordPosition;

/** Where in which topic an event was read. */
record Place(String topic, RecordPosition position) {

    /** Under which a counter remembers how far it has counted. */
    static final String SEEN = "seen";

    String text() {
        return "%s-%d@%d".formatted(topic, position.partition(), position.offset());
    }

    static Place of(String text) {
        int partition = text.lastIndexOf('-');
        int offset = text.lastIndexOf('@');
        return new Place(
                text.substring(0, partition),
                new RecordPosition(
                        Integer.parseInt(text, partition + 1, offset, 10),
                        Long.parseLong(text, offset + 1, text.length(), 10)));
    }

    /** The last word of the topic is enough. */
    String partition() {
        return "%s-%d".formatted(topic.substring(topic.lastIndexOf('.') + 1), position.partition());
    }

    String field() {
        return SEEN + "." + partition();
    }
}
