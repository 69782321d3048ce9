package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsIT {

    private static final String ENROLLMENTS = "certway.enrollments";
    private static final String PROGRAMS = "certway.programs";

    private final RunningService service = RunningService.shared();
    private final Broker broker = service.broker();
    private final Person ada = RunningService.newStudent();
    private final ApiClient api = service.as(ada);
    private final String program = Programs.newId();

    @Test
    void enrollingIsToldAsTheContractSays() {
        service.catalog().offer(program, Programs.offer(program).toString());
        JsonNode enrolled =
                api.post("/api/enrollments", RunningService.inProgram(program)).json();

        ConsumerRecord<String, byte[]> record =
                broker.kafka().records(ENROLLMENTS, ada.id(), 1).getFirst();

        Contracts.Example example = Contracts.event(ENROLLMENTS, "certway.enrollment.activated.v1");
        Map<String, String> headers = KafkaClient.headers(record);
        assertThat(headers).containsKey("ce_traceparent");
        Set<String> names = new TreeSet<>(headers.keySet());
        names.remove("ce_traceparent");
        assertThat(names).isEqualTo(new TreeSet<>(example.headers().keySet()));
        for (String constant : List.of("ce_specversion", "ce_type", "ce_source", "ce_dataschema", "content-type")) {
            assertThat(headers).containsEntry(constant, example.headers().get(constant));
        }
        assertThat(headers)
                .containsEntry("ce_subject", enrolled.path("enrollmentId").asString());
        // The same moment: one of the two writers leaves the zeros at its end out.
        assertThat(headers.get("ce_time"))
                .asString()
                .satisfies(time -> assertThat(Instant.parse(time))
                        .isEqualTo(enrolled.path("activatedAt").asString()));
        JsonNode data = JsonMapper.shared().readTree(record.value());
        assertThat(data.propertyNames())
                .containsExactlyElementsOf(example.data().propertyNames());
        for (String field : List.of("enrollmentId", "programId", "version", "cycle", "activatedAt", "accessUntil")) {
            assertThat(data.path(field)).isEqualTo(enrolled.path(field));
        }
        assertThat(data.path("learnerId").asString()).isEqualTo(ada.id());
    }

    @Test
    void leavingAndComingBackIsToldInOrder() {
        service.catalog().offer(program, Programs.offer(program).toString());
        String id =
                api.post("/api/enrollments", RunningService.inProgram(program)).text("enrollmentId");
        api.post("/api/enrollments/" + id + "/withdraw", "");
        api.post("/api/enrollments/" + id + "/withdraw", "");
        api.post("/api/enrollments", RunningService.inProgram(program));

        List<EventEnvelope> events = broker.events(ENROLLMENTS, ada.id(), 3);

        assertThat(events)
                .extracting(event ->
                        event.type() + " " + event.data().path("revision").asInt())
                .containsExactly(
                        "certway.enrollment.activated.v1 1",
                        "certway.enrollment.withdrawn.v1 2",
                        "certway.enrollment.activated.v1 3");
        assertThat(events).extracting(EventEnvelope::id).doesNotHaveDuplicates();
    }

    @Test
    void whatTheCatalogPublishesCanBeEnrolledInWithoutAskingIt() {
        service.catalog().fail(program, 500);
        broker.send(Programs.published(program, 4));

        Answer enrolled = Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.post("/api/enrollments", RunningService.inProgram(program)),
                answer -> answer.status() == 201);

        assertThat(enrolled.json().path("version").asInt()).isEqualTo(4);
    }

    @Test
    void whatTheCatalogRetiresTakesNobodyAnyMore() {
        broker.send(Programs.published(program, 1));
        broker.send(Programs.retired(program, 1));

        service.catalog().fail(program, 500);
        Answer refused = Eventually.within(
                KafkaClient.PATIENCE,
                () -> service.as(RunningService.newStudent())
                        .post("/api/enrollments", RunningService.inProgram(program)),
                answer -> answer.status() == 409);

        assertThat(refused.problem()).isEqualTo("urn:problem:program-retired");
    }

    @Test
    void whatTheCatalogOpensAgainTakesLearnersAgain() {
        service.catalog().fail(program, 500);
        broker.send(Programs.published(program, 1, 1));
        broker.send(Programs.retired(program, 1));
        // Another one each time: who asks between the two is let in, and stays.
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> service.as(RunningService.newStudent())
                        .post("/api/enrollments", RunningService.inProgram(program))
                        .status(),
                status -> status == 409);

        broker.send(Programs.published(program, 1, 3));

        Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.post("/api/enrollments", RunningService.inProgram(program))
                        .status(),
                status -> status == 201);
    }

    @Test
    void aRecordThatCannotBeReadIsParkedAndTheNextIsHandled() {
        service.catalog().fail(program, 500);
        broker.kafka().send(new ProducerRecord<>(PROGRAMS, program, "no event".getBytes(StandardCharsets.UTF_8)));
        broker.send(Programs.published(program, 1));

        // Webhooks read programs, too, and may be there first.
        ConsumerRecord<String, byte[]> parked = broker.kafka().records(PROGRAMS + ".parked", program, 2).stream()
                .filter(record -> KafkaClient.headers(record).containsValue("enrollment-service-programs"))
                .findFirst()
                .orElseThrow();

        assertThat(new String(parked.value(), StandardCharsets.UTF_8)).isEqualTo("no event");
        assertThat(KafkaClient.headers(parked))
                .containsEntry("parked_topic", PROGRAMS)
                .containsEntry("parked_cause_type", "UnreadableEvent");
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.post("/api/enrollments", RunningService.inProgram(program))
                        .status(),
                status -> status == 201);
    }

    @Test
    void anEventWithoutWhatItMustSayIsParkedAndTheNextIsHandled() {
        service.catalog().fail(program, 500);
        EventEnvelope whole = Programs.published(program, 1);
        JsonNode incomplete =
                ((tools.jackson.databind.node.ObjectNode) whole.data().deepCopy()).without("price");
        broker.send(new EventEnvelope(
                whole.id(),
                whole.type(),
                whole.topic(),
                whole.key(),
                whole.source(),
                whole.subject(),
                whole.time(),
                incomplete,
                null));
        broker.send(whole);

        assertThat(KafkaClient.headers(
                        broker.kafka().records(PROGRAMS + ".parked", program, 1).getFirst()))
                .containsEntry("parked_cause", "no price");
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.post("/api/enrollments", RunningService.inProgram(program))
                        .status(),
                status -> status == 201);
    }
}
