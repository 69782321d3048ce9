package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Operators do something about what a service could never handle. */
class ParkedIT {

    private static final String TOPIC = "certway.enrollments";
    private static final String API = "/api/admin/parked-records";
    private static final String BECAUSE = "{\"reason\": \"Mended in the last release\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestSystem system = TestSystem.shared();
    private final ApiClient otis = system.client(People.OTIS);
    private final Topic topic = new Topic(system.bootstrapServers(), TOPIC);
    private final Topic parked = parked(TOPIC);

    ParkedIT() {
        system.createTheOthersTopics();
    }

    private Topic parked(String source) {
        return new Topic(system.bootstrapServers(), source + ".parked");
    }

    /** A record that a group parked before its service was mended. */
    private Enrolled park(String group) {
        return park(group, TOPIC);
    }

    private Enrolled park(String group, String source) {
        Enrolled enrolled = Enrolled.in(People.ADA);
        EnrollmentNews news = EnrollmentNews.of("certway.enrollment.activated.v1", enrolled, 1);
        Map<String, String> headers = new HashMap<>(news.headers());
        headers.put("ce_time", "2026-11-20T16:30:00Z");
        headers.put("parked_cause", "it is about " + enrolled.enrollmentId());
        headers.put("parked_cause_type", "Unhandleable");
        headers.put("parked_group", group);
        headers.put("parked_topic", source);
        headers.put("parked_partition", "0");
        headers.put("parked_offset", "7");
        headers.put("parked_at", "2026-11-20T16:30:01.5Z");
        parked(source).send(People.ADA.id(), news.data().getBytes(UTF_8), headers);
        return enrolled;
    }

    private JsonNode listed(String query, String cause) {
        return Eventually.within(
                        PATIENCE,
                        () -> items(query).stream()
                                .filter(item -> item.at("/cause").asString().contains(cause))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private JsonNode waiting(Enrolled enrolled) {
        return listed("?limit=200", enrolled.enrollmentId());
    }

    private List<JsonNode> items(String query) {
        return List.copyOf(otis.get(API + query).json().required("items").values());
    }

    private static String path(JsonNode record) {
        return "%s/%s".formatted(API, record.at("/parkedId").asString());
    }

    private void opens(Enrolled enrolled) {
        Learner ada = new Learner(enrolled, system.client(People.ADA));
        Eventually.within(
                PATIENCE, () -> assertThat(ada.study().at("/status").asString()).isEqualTo("active"));
    }

    @Test
    void aRecordThatNobodyCanReadIsListedWithItsCauseAndCanBeSetAside() {
        String poison = "poison-" + UUID.randomUUID();
        topic.send("a key", poison.getBytes(UTF_8), Map.of("ce_specversion", "1.0"));
        Received kept = Eventually.within(PATIENCE, () -> copies(parked, poison), found -> !found.isEmpty())
                .getFirst();

        JsonNode record = Eventually.within(
                        PATIENCE,
                        () -> otis.get("%s/%s.parked-%d-%d".formatted(API, TOPIC, kept.partition(), kept.offset())),
                        reply -> reply.status() == 200)
                .json();

        assertThat(record.at("/record/group").asString())
                .isEqualTo(kept.headers().get("parked_group"));
        assertThat(record.at("/record/topic").asString()).isEqualTo(TOPIC);
        assertThat(record.at("/record/cause").asString())
                .isEqualTo(kept.headers().get("parked_cause"));
        assertThat(record.at("/content/value").asString()).isEqualTo(poison);
        assertThat(record.at("/content/key").asString()).isEqualTo("a key");
        assertThat(record.at("/content/headers/ce_specversion").asString()).isEqualTo("1.0");

        Answer dismissed = otis.post(path(record.at("/record")) + "/dismiss", BECAUSE);

        assertThat(dismissed.at("/state").asString()).isEqualTo("dismissed");
        assertThat(dismissed.at("/settled/actor").asString()).isEqualTo(People.OTIS.id());
        assertThat(dismissed.at("/settled/reason").asString()).isEqualTo("Mended in the last release");
        assertThat(items("?limit=200")).doesNotContain(record.at("/record"));
        assertThat(items("?state=dismissed")).contains(dismissed.json());
        assertThat(copies(topic, poison)).hasSize(1);
    }

    private static List<Received> copies(Topic topic, String value) {
        return topic.all().stream()
                .filter(record -> record.value().equals(value))
                .toList();
    }

    @Test
    void aRecordThatIsSentAgainTakesEffectAndIsAsItWas() {
        Enrolled enrolled = park("progress-service-roster");
        JsonNode record = waiting(enrolled);

        Answer redriven = otis.post(path(record) + "/redrive", BECAUSE);

        assertThat(redriven.status()).isEqualTo(200);
        assertThat(redriven.at("/state").asString()).isEqualTo("redriven");
        opens(enrolled);
        Received again = topic.about(enrolled.enrollmentId(), 1).getFirst();
        Received before = parked.about(enrolled.enrollmentId(), 1).getFirst();
        Map<String, String> headers = new HashMap<>(before.headers());
        headers.keySet().removeIf(name -> name.startsWith("parked_"));
        assertThat(again.headers()).isEqualTo(headers);
        assertThat(again.value()).isEqualTo(before.value());
        assertThat(again.key()).isEqualTo(before.key());
        assertThat(otis.post(path(record) + "/redrive", BECAUSE).problem())
                .isEqualTo("urn:problem:parked-record-settled");
        assertThat(otis.post(path(record) + "/dismiss", BECAUSE).problem())
                .isEqualTo("urn:problem:parked-record-settled");
        assertThat(topic.aboutNow(enrolled.enrollmentId())).hasSize(1);
    }

    @Test
    void allOfAGroupAreSentAgainInTheirOrderAndNoOther() {
        String group = "mended-" + UUID.randomUUID();
        List<Enrolled> enrolled = List.of(park(group), park(group), park(group));
        Enrolled other = park("broken-still");
        waiting(other);
        enrolled.forEach(this::waiting);
        assertThat(otis.get(API + "/groups").json().required("items").values()).anySatisfy(one -> {
            assertThat(one.at("/group").asString()).isEqualTo(group);
            assertThat(one.at("/topic").asString()).isEqualTo(TOPIC);
            assertThat(one.at("/count").asInt()).isEqualTo(3);
            assertThat(one.at("/oldest").asString()).isEqualTo("2026-11-20T16:30:01.500Z");
        });

        Answer redriven = otis.post(
                API + "/redrive",
                "{\"group\": \"%s\", \"topic\": \"%s\", \"reason\": \"Mended\"}".formatted(group, TOPIC));

        assertThat(redriven.json())
                .isEqualTo(JsonMapper.shared().readTree("{\"redriven\": 3, \"expired\": 0, \"left\": 0}"));
        enrolled.forEach(this::opens);
        List<Long> offsets = new ArrayList<>();
        enrolled.forEach(
                one -> offsets.add(topic.about(one.enrollmentId(), 1).getFirst().offset()));
        assertThat(offsets).isSorted();
        assertThat(topic.aboutNow(other.enrollmentId())).isEmpty();
        waiting(other);
    }

    @Test
    void pagesOfWhatWaitsGoOnWhereTheLastOneEnded() {
        String group = "paged-" + UUID.randomUUID();
        List<Enrolled> enrolled = List.of(park(group), park(group), park(group));
        enrolled.forEach(this::waiting);

        Answer first = otis.get("%s?group=%s&limit=2".formatted(API, group));
        Answer second = otis.get("%s?group=%s&limit=2&cursor=%s"
                .formatted(API, group, first.at("/next").asString()));

        List<JsonNode> both = new ArrayList<>(first.json().required("items").values());
        both.addAll(second.json().required("items").values());
        assertThat(both)
                .extracting(item -> item.at("/cause").asString())
                .containsExactlyElementsOf(enrolled.stream()
                        .map(one -> "it is about " + one.enrollmentId())
                        .toList());
        assertThat(second.json().has("next")).isFalse();
        assertThat(items("?group=%s&topic=certway.programs".formatted(group))).isEmpty();
    }

    @Test
    void whatKafkaHasDeletedIsSaidToBeGone() throws Exception {
        String programs = "certway.programs";
        Enrolled enrolled = park("progress-service-programs", programs);
        JsonNode record = waiting(enrolled);
        Received kept = parked(programs).about(enrolled.enrollmentId(), 1).getFirst();
        delete(new TopicPartition(programs + ".parked", kept.partition()), kept.offset() + 1);

        assertThat(otis.get(path(record)).json().has("content")).isFalse();
        assertThat(otis.post(path(record) + "/redrive", BECAUSE).problem())
                .isEqualTo("urn:problem:parked-record-expired");

        assertThat(otis.get(path(record)).at("/record/state").asString()).isEqualTo("expired");
        assertThat(new Topic(system.bootstrapServers(), programs).aboutNow(enrolled.enrollmentId()))
                .isEmpty();
    }

    private void delete(TopicPartition partition, long before) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", system.bootstrapServers()))) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(before)))
                    .all()
                    .get();
        }
    }

    @Test
    void withoutAReasonOrForNoRecordNothingHappens() {
        JsonNode record = waiting(park("progress-service-roster"));

        assertThat(otis.post(path(record) + "/redrive", "{}")
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/reason");
        assertThat(otis.post(path(record) + "/dismiss", "{\"reason\": \" \"}").status())
                .isEqualTo(400);
        assertThat(otis.post(path(record) + "/dismiss", "{\"reason\": \"x\", \"state\": \"open\"}")
                        .status())
                .isEqualTo(400);
        assertThat(otis.post(API + "/redrive", BECAUSE).at("/errors/0/pointer").asString())
                .isEqualTo("/group");
        assertThat(otis.post(API + "/none-0-0/redrive", BECAUSE).problem())
                .isEqualTo("urn:problem:parked-record-not-found");
        assertThat(otis.get(API + "?state=lost").status()).isEqualTo(400);
        assertThat(otis.get(API + "?limit=0").status()).isEqualTo(400);
        assertThat(otis.get(path(record)).at("/record/state").asString()).isEqualTo("open");
    }

    @Test
    void whatWaitsIsMeasured() {
        waiting(park("progress-service-roster"));

        assertThat(system.nobody().get("/actuator/prometheus").text())
                .containsPattern("(?m)^records_parked_open[^\n]* [1-9]");
    }
}
