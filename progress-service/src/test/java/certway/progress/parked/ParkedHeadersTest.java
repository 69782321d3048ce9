package certway.progress.parked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParkedHeadersTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-20T16:30:02Z");

    private static ConsumerRecord<String, byte[]> parked(Map<String, String> written) {
        Headers headers = new RecordHeaders();
        written.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                "certway.programs.parked",
                2,
                17,
                WRITTEN.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                "value".getBytes(UTF_8),
                headers,
                Optional.empty());
    }

    private static ParkedRecord read(ConsumerRecord<String, byte[]> parked) {
        return ParkedHeaders.read(parked, parked.offset());
    }

    @Test
    void whatIsWrittenBesideItSaysWhyAndWhereItWas() {
        ParkedRecord record = read(parked(Map.of(
                "parked_group", "progress-service-programs",
                "parked_cause", "no title",
                "parked_cause_type", "Unhandleable",
                "parked_partition", "1",
                "parked_offset", "40",
                "parked_at", "2026-11-20T16:30:01Z")));

        assertThat(record)
                .isEqualTo(new ParkedRecord(
                        new Place("certway.programs.parked", 2, 17),
                        new Place("certway.programs", 1, 40),
                        "progress-service-programs",
                        "Unhandleable",
                        "no title",
                        Instant.parse("2026-11-20T16:30:01Z"),
                        null));
        assertThat(record.id()).isEqualTo("certway.programs.parked-2-17");
    }

    @Test
    void whereNothingIsWrittenItsPlaceSaysIt() {
        ParkedRecord record = read(parked(Map.of()));

        assertThat(record.source()).isEqualTo(new Place("certway.programs", 2, 17));
        assertThat(record.parkedAt()).isEqualTo(WRITTEN);
        assertThat(record.group()).isEmpty();
    }

    /** Otherwise a record that somebody else wrote would be sent wherever they like. */
    @Test
    void theTopicToWhichItGoesIsNotForWhoeverWroteItToSay() {
        assertThat(read(parked(Map.of("parked_topic", "__consumer_offsets")))
                        .source()
                        .topic())
                .isEqualTo("certway.programs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "1970-01-01T00:00:00Z", ""})
    void aTimeThatCannotBeKeptIsNoTime(String time) {
        ConsumerRecord<String, byte[]> record = parked(Map.of("parked_at", time, "ce_time", time));

        assertThat(read(record).parkedAt()).isEqualTo(WRITTEN);
        assertThat(ParkedHeaders.unparked(record, "certway.programs").timestamp())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "one", "9999999999999999999", ""})
    void aNumberThatIsNoneIsLeftToItsPlace(String number) {
        assertThat(read(parked(Map.of("parked_offset", number))).source().offset())
                .isEqualTo(17);
    }

    @Test
    void ofALongCauseTheBeginningIsKept() {
        assertThat(read(parked(Map.of("parked_cause", "long ".repeat(1_000)))).cause())
                .hasSize(2_000);
    }

    @Test
    void whatParkingAddedIsTakenOffAgain() {
        ProducerRecord<String, byte[]> record = ParkedHeaders.unparked(
                parked(Map.of("ce_id", "e1", "ce_time", "2026-11-20T16:30:00Z", "parked_cause", "no title")),
                "certway.programs");

        assertThat(record.topic()).isEqualTo("certway.programs");
        assertThat(record.key()).isEqualTo("key");
        assertThat(record.value()).isEqualTo("value".getBytes(UTF_8));
        assertThat(record.partition()).isNull();
        assertThat(record.timestamp())
                .isEqualTo(Instant.parse("2026-11-20T16:30:00Z").toEpochMilli());
        assertThat(record.headers()).extracting(header -> header.key()).containsExactlyInAnyOrder("ce_id", "ce_time");
    }
}
