package certway.progress.parked;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.progress.parked.ParkedRecord.Settled;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A parked record as operators see it.
 *
 * @param topic where the group met it
 * @param partition of that topic
 * @param offset in that partition
 * @param state {@code open}, {@code redriven}, {@code dismissed} or {@code expired}
 */
record ParkedBody(
        String parkedId,
        String topic,
        int partition,
        long offset,
        String group,
        String causeType,
        String cause,
        Instant parkedAt,
        String state,
        @Nullable SettledBody settled) {

    /** Who did something about it, and why. */
    record SettledBody(String actor, String reason, Instant at) {}

    /**
     * With what is in it.
     *
     * @param content null if Kafka has it no longer
     */
    record WithContent(ParkedBody record, @Nullable Content content) {}

    /**
     * What was written.
     *
     * @param bytes how long the whole value is
     * @param encoding of {@code value}: {@code utf-8} or {@code base64}
     * @param value its beginning, of at most 64 KiB
     */
    record Content(@Nullable String key, Map<String, String> headers, long bytes, String encoding, String value) {

        private static final int LONGEST = 65_536;

        static Content of(ConsumerRecord<String, byte[]> record) {
            byte[] value = record.value() == null ? new byte[0] : record.value();
            byte[] shown = Arrays.copyOf(value, Math.min(value.length, LONGEST));
            Map<String, String> headers = new TreeMap<>();
            for (Header header : record.headers()) {
                headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
            }
            try {
                // A character that is cut in two at the end makes base64 of a long text: nothing is shown that is not
                // there.
                String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(shown)).toString();
                return new Content(record.key(), headers, value.length, "utf-8", text);
            } catch (CharacterCodingException e) {
                String encoded = Base64.getEncoder().encodeToString(shown);
                return new Content(record.key(), headers, value.length, "base64", encoded);
            }
        }
    }

    static ParkedBody of(ParkedRecord record) {
        Settled settled = record.settled();
        return new ParkedBody(
                record.id(),
                record.source().topic(),
                record.source().partition(),
                record.source().offset(),
                record.group(),
                record.causeType(),
                record.cause(),
                record.parkedAt(),
                settled == null ? ParkedList.OPEN : ParkedList.state(settled.outcome()),
                settled == null ? null : new SettledBody(settled.actor(), settled.reason(), settled.at()));
    }
}
