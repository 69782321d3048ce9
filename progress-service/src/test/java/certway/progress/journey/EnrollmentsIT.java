package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.journey.Topic.Received;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Studies open and close with the news of their enrollments. */
class EnrollmentsIT {

    private static final String TOPIC = "certway.enrollments";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TestSystem system = TestSystem.shared();
    private final Topic topic = new Topic(system.bootstrapServers(), TOPIC);

    EnrollmentsIT() {
        system.createTheOthersTopics();
    }

    private void tell(String type, Enrolled enrolled, long revision) {
        EnrollmentNews news = EnrollmentNews.of(type, enrolled, revision);
        topic.send(enrolled.person().id(), news.data().getBytes(UTF_8), news.headers());
    }

    private void statusIs(Learner learner, String status) {
        Eventually.within(
                PATIENCE,
                () -> assertThat(learner.study().at("/status").asString()).isEqualTo(status));
    }

    /** Enrollment-service knows nothing of it: only the news can have opened the study. */
    private Learner toldOf(Person person) {
        Enrolled enrolled = Enrolled.in(person);
        tell("certway.enrollment.activated.v1", enrolled, 1);
        return new Learner(enrolled, system.client(person));
    }

    @Test
    void anActivatedEnrollmentOpensAStudy() {
        statusIs(toldOf(People.ADA), "active");
    }

    @Test
    void aWithdrawnEnrollmentClosesItAndActivatingOpensItAgain() {
        Learner ada = toldOf(People.ADA);
        statusIs(ada, "active");
        ada.reads("tubes");

        tell("certway.enrollment.withdrawn.v1", ada.enrolled(), 2);
        statusIs(ada, "closed");
        Answer refused = ada.client().post(ada.unit("order-of-draw") + "/visit");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("urn:problem:study-closed");
        assertThat(ada.client().get(ada.unit("tubes")).problem()).isEqualTo("urn:problem:study-closed");

        tell("certway.enrollment.activated.v1", ada.enrolled(), 3);
        statusIs(ada, "active");
        assertThat(ada.study().at("/unitsDone").asInt()).isEqualTo(1);
    }

    @Test
    void anEnrollmentWhoseTimeWasOverBeforeAnybodyHeardOfItAdmitsNobody() {
        Enrolled enrolled = Enrolled.in(People.ADA);
        system.neighbours().enroll(enrolled, "expired");
        Learner ada = new Learner(enrolled, system.client(People.ADA));

        assertThat(ada.client().post(ada.unit("tubes") + "/visit").problem()).isEqualTo("urn:problem:access-ended");
        assertThat(ada.study().at("/status").asString()).isEqualTo("active");
    }

    @Test
    void oldNewsAndRepeatedNewsChangeNothing() {
        Learner ada = toldOf(People.ADA);
        statusIs(ada, "active");
        tell("certway.enrollment.withdrawn.v1", ada.enrolled(), 2);
        statusIs(ada, "closed");

        tell("certway.enrollment.activated.v1", ada.enrolled(), 1);
        tell("certway.enrollment.withdrawn.v1", ada.enrolled(), 2);
        // Same key, so it is handled after them.
        statusIs(toldOf(People.ADA), "active");

        assertThat(ada.study().at("/status").asString()).isEqualTo("closed");
    }

    @Test
    void aWithdrawnEnrollmentThatWasNeverHeardOfLeavesAClosedStudy() {
        Enrolled enrolled = Enrolled.in(People.BEN);
        tell("certway.enrollment.withdrawn.v1", enrolled, 2);

        statusIs(new Learner(enrolled, system.client(People.BEN)), "closed");
    }

    @Test
    void aRecordThatCannotBeReadIsParkedWithItsCauseAndTheNextIsHandled() {
        String poison = "poison-" + UUID.randomUUID();
        topic.send(People.ADA.id(), poison.getBytes(UTF_8), Map.of("ce_specversion", "1.0"));
        statusIs(toldOf(People.ADA), "active");

        Received parked = Eventually.within(
                        PATIENCE,
                        () -> new Topic(system.bootstrapServers(), TOPIC + ".parked")
                                .all().stream()
                                        .filter(record -> record.value().equals(poison))
                                        .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        assertThat(parked.headers().get("parked_cause")).isNotEmpty();
        assertThat(parked.headers()).containsEntry("parked_topic", TOPIC);
    }

    @Test
    void aProgramThatCannotBeStudiedIsParkedByName() {
        String programId = "hct-hologram-" + UUID.randomUUID();
        ObjectNode program = ((ObjectNode) Contracts.http("program-version.json")).put("programId", programId);
        ((ObjectNode) program.at("/modules/0/units/0")).put("kind", "hologram");
        system.neighbours().publish(program);

        tell("certway.enrollment.activated.v1", Enrolled.in(People.ADA, programId), 1);

        Eventually.within(
                PATIENCE,
                () -> assertThat(new Topic(system.bootstrapServers(), TOPIC + ".parked").all())
                        .anyMatch(record -> record.headers()
                                .getOrDefault("parked_cause", "")
                                .contains("unit tubes is of unknown kind 'hologram'")));
    }

    @Test
    void aPublishedProgramIsFetchedBeforeAnybodyNeedsIt() {
        String programId = "hct-early-" + UUID.randomUUID();
        system.neighbours().publish(((ObjectNode) Contracts.http("program-version.json")).put("programId", programId));
        Example example = Contracts.event("certway.programs", "certway.program.published.v1");
        ObjectNode data = ((ObjectNode) example.data().deepCopy()).put("programId", programId);

        new Topic(system.bootstrapServers(), "certway.programs")
                .send(programId, data.toString().getBytes(UTF_8), example.headers());

        Eventually.within(PATIENCE, () -> stored(programId), count -> count == 1);
    }

    private long stored(String programId) {
        return system.database(
                database -> database.getCollection("outlines").countDocuments(new Document("_id", programId + "/1")));
    }
}
