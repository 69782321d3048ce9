package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.infrastructure.Mentions;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept of somebody is handed over, and then nothing of it is there. */
class PersonalDataIT {

    private static final String TOPIC = "certway.enrollments";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestSystem system = TestSystem.shared();
    private final ApiClient keeper = system.keeper();
    private final Person eve = new Person(UUID.randomUUID().toString(), "eve", Set.of("student"));

    PersonalDataIT() {
        system.createTheOthersTopics();
    }

    private static String subject(Person person) {
        return "/internal/subjects/" + person.id();
    }

    private Map<String, List<String>> mentioning(String text) {
        return system.database(database -> Mentions.of(text, database));
    }

    private void settled(Learner learner) {
        Eventually.within(
                PATIENCE,
                () -> assertThat(mentioning(learner.enrolled().enrollmentId()).keySet())
                        .contains("completions", "events", "studyHistory", "attempts"));
        // Started, three units, an attempt, completed: the reports have counted all of it.
        Eventually.within(
                PATIENCE,
                () -> assertThat(mentioning(learner.enrolled().enrollmentId()).getOrDefault("reportFacts", List.of()))
                        .hasSize(6));
        system.atRest(learner);
    }

    private void tell(Learner learner, String type, long revision) {
        Example example = Contracts.event(TOPIC, type);
        ObjectNode data = ((ObjectNode) example.data().deepCopy())
                .put("enrollmentId", learner.enrolled().enrollmentId())
                .put("learnerId", learner.enrolled().person().id())
                .put("programId", learner.enrolled().programId())
                .put("version", 1)
                .put("revision", revision);
        Map<String, String> headers = new HashMap<>(example.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", learner.enrolled().enrollmentId());
        new Topic(system.bootstrapServers(), TOPIC)
                .send(learner.enrolled().person().id(), data.toString().getBytes(UTF_8), headers);
    }

    private long erased(Person person) {
        Answer reply = keeper.delete(subject(person));
        assertThat(reply.status()).isEqualTo(200);
        return reply.at("/erased").asLong();
    }

    @Test
    void everythingAboutALearnerIsHandedOverAndNoKey() {
        Learner learner = system.enrolled(Enrolled.in(eve));
        learner.completes();
        settled(learner);

        Answer export = keeper.get(subject(eve));

        JsonNode data = export.json();
        assertThat(data.at("/studies/0/units/tubes/completedAt").asString()).contains("T");
        assertThat(data.at("/studyHistory").size()).isGreaterThan(5);
        assertThat(data.at("/attempts").size()).isEqualTo(1);
        assertThat(data.at("/attempts/0/answers").isEmpty()).isFalse();
        assertThat(data.at("/completions/0/learnerId").asString()).isEqualTo(eve.id());
        assertThat(data.at("/events").size()).isGreaterThan(3);
        assertThat(export.text()).doesNotContain("marks", "\"correct\"");
        assertThat(keeper.get(subject(People.ROSA)).at("/studies").isEmpty()).isTrue();
    }

    @Test
    void afterErasureNoCollectionNamesTheLearnerAndOthersAreAsTheyWere() {
        Learner learner = system.enrolled(Enrolled.in(eve));
        learner.completes();
        settled(learner);
        Person finn = new Person(UUID.randomUUID().toString(), "finn", Set.of("student"));
        Learner other = system.enrolled(Enrolled.in(finn));
        other.completes();
        settled(other);
        system.client(People.ROSA)
                .post(
                        "/api/admin/studies/%s/timeline"
                                .formatted(learner.enrolled().enrollmentId()),
                        "{\"reason\": \"Eve Secretname called\"}");
        Map<String, List<String>> others = mentioning(finn.id());
        others.putAll(mentioning(other.enrolled().enrollmentId()));

        assertThat(erased(eve)).isPositive();

        Eventually.within(PATIENCE, () -> {
            erased(eve);
            assertThat(mentioning(eve.id())).isEmpty();
        });
        assertThat(mentioning("Secretname")).isEmpty();
        assertThat(mentioning(learner.enrolled().enrollmentId()).keySet())
                .isSubsetOf("completions", "erased", "reportFacts", "studyLooks");
        assertThat(erased(eve)).isZero();
        Map<String, List<String>> after = mentioning(finn.id());
        after.putAll(mentioning(other.enrolled().enrollmentId()));
        assertThat(after).isEqualTo(others);
        assertThat(learner.client().post(learner.unit("tubes") + "/visit").status())
                .isEqualTo(404);
        assertThat(other.study().at("/status").asString()).isEqualTo("completed");
    }

    @Test
    void aLogGoesWithItsLearnerAndASignatureOutlivesItsSupervisor() {
        SupervisedLog log = SupervisedLog.of(system, 2, eve);
        Person finn = new Person(UUID.randomUUID().toString(), "finn", Set.of("student"));
        SupervisedLog other = SupervisedLog.of(system, 2, finn);
        Person kim = new Person(UUID.randomUUID().toString(), "kim", Set.of("student", "supervisor"));
        for (SupervisedLog supervised : List.of(log, other)) {
            supervised.writes(SupervisedLog.GOOD);
            Answer begun = system.client(kim)
                    .post(
                            "/api/supervisions",
                            "{\"token\":\"%s\"}".formatted(SupervisedLog.secret(supervised.link(1))));
            assertThat(begun.status()).isEqualTo(201);
            system.client(kim)
                    .post(
                            "/api/supervisions/%s/entries/1/signature"
                                    .formatted(begun.at("/id").asString()),
                            "{\"decision\":\"confirmed\"}");
        }
        assertThat(mentioning(eve.id()).keySet()).contains("practicumSupervisions", "practicumLinks");
        assertThat(mentioning(kim.id()).keySet()).contains("practicumSupervisions", "practicumSignatures");
        assertThat(keeper.get(subject(eve)).at("/practicumEntries").size()).isEqualTo(1);

        Eventually.within(PATIENCE, () -> assertThat(erased(eve)).isZero());
        Eventually.within(PATIENCE, () -> assertThat(erased(kim)).isZero());

        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(mentioning(log.ada().enrolled().enrollmentId()).keySet()).isSubsetOf("erased", "reportFacts");
        assertThat(mentioning(kim.id())).isEmpty();
        assertThat(other.counted("confirmed")).isEqualTo(1);
        assertThat(other.entry(1).at("/signature/decision").asString()).isEqualTo("confirmed");
    }

    @Test
    void theFeedKeepsThePlaceOfTheCompletionUnderAPseudonym() {
        Learner learner = system.enrolled(Enrolled.in(eve));
        learner.completes();
        settled(learner);
        String before = feed();
        assertThat(before).contains(eve.id());

        erased(eve);

        String after = feed();
        assertThat(after).doesNotContain(eve.id()).contains(learner.enrolled().enrollmentId(), "erased-");
    }

    private String feed() {
        StringBuilder all = new StringBuilder();
        String cursor = "";
        Answer page = system.subscriber().get("/api/completions?limit=500");
        while (!page.at("/items").isEmpty()) {
            all.append(page.at("/items"));
            cursor = page.at("/next").asString();
            page = system.subscriber().get("/api/completions?limit=500&cursor=" + cursor);
        }
        return all.toString();
    }

    @Test
    void newsThatArriveLateDoNotBringAnybodyBack() {
        Learner learner = system.enrolled(Enrolled.in(eve));
        learner.reads("tubes");
        // Its events are told first: until then the study stays.
        Eventually.within(PATIENCE, () -> assertThat(erased(eve)).isZero());

        tell(learner, "certway.enrollment.activated.v1", 50);
        tell(learner, "certway.enrollment.migrated.v1", 51);
        Learner next = system.enrolled(People.ADA);
        tell(next, "certway.enrollment.activated.v1", 1);
        tell(learner, "certway.enrollment.withdrawn.v1", 52);
        Eventually.within(
                PATIENCE,
                () -> assertThat(mentioning(next.enrolled().enrollmentId()).keySet())
                        .contains("studies"));
        assertThat(learner.client().post(learner.unit("tubes") + "/visit").status())
                .isEqualTo(404);

        Eventually.within(PATIENCE, () -> {
            erased(eve);
            assertThat(mentioning(eve.id())).isEmpty();
        });
    }
}
