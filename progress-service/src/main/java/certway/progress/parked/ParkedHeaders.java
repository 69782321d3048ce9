package certway.progress.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** What was written beside a record when it was parked, and how it is taken off again. */
final class ParkedHeaders {

    private static final String SUFFIX = ".parked";
    private static final String PREFIX = "parked_";

    /** Anybody may have written into a topic: of what they say so much is kept, and no time that a database cannot keep. */
    private static final int LONGEST = 2_000;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private ParkedHeaders() {}

    /**
     * What nobody wrote beside it, its place in Kafka says instead; of which topic it is, only that place can say.
     *
     * @param position where it stands in all topics of that name
     */
    static ParkedRecord read(ConsumerRecord<String, byte[]> parked, long position) {
        String topic = parked.topic().substring(0, parked.topic().length() - SUFFIX.length());
        return new ParkedRecord(
                new Place(parked.topic(), parked.partition(), position),
                new Place(
                        topic,
                        number(parked, "parked_partition")
                                .orElse((long) parked.partition())
                                .intValue(),
                        number(parked, "parked_offset").orElse(parked.offset())),
                text(parked, "parked_group").orElse(""),
                text(parked, "parked_cause_type").orElse(""),
                text(parked, "parked_cause").orElse(""),
                time(parked, "parked_at").orElse(Instant.ofEpochMilli(parked.timestamp())),
                null);
    }

    /** The record as it was before, for the topic on which it was: with the time of its event. */
    static ProducerRecord<String, byte[]> unparked(ConsumerRecord<String, byte[]> parked, String topic) {
        Long time = time(parked, "ce_time").map(Instant::toEpochMilli).orElse(null);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, null, time, parked.key(), parked.value());
        for (Header header : parked.headers()) {
            if (!header.key().startsWith(PREFIX)) {
                record.headers().add(header);
            }
        }
        return record;
    }

    private static Optional<String> text(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, UTF_8))
                .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    private static Optional<Long> number(ConsumerRecord<String, byte[]> record, String name) {
        return text(record, name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static Optional<Instant> time(ConsumerRecord<String, byte[]> record, String name) {
        try {
            return text(record, name)
                    .map(Instant::parse)
                    .filter(time -> time.isAfter(Instant.EPOCH) && time.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
