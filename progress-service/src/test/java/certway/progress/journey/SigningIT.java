package certway.progress.journey;

import static certway.progress.journey.SupervisedLog.CONFIRMED;
import static certway.progress.journey.SupervisedLog.GOOD;
import static certway.progress.journey.SupervisedLog.REFUSED;
import static certway.progress.journey.SupervisedLog.secret;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Supervisors' links: once, in time, by somebody else. */
class SigningIT {

    private static final String ENROLLMENTS = "certway.enrollments";

    private final TestSystem system = TestSystem.shared();
    private final SupervisedLog log = SupervisedLog.of(system, 2);
    private final Learner ada = log.ada();

    SigningIT() {
        system.createTheOthersTopics();
    }

    @Test
    void aLinkSignsOnceAndANewOneEndsTheLast() {
        log.writes(GOOD);
        String old = log.link(1);
        String link = log.link(1);

        assertThat(log.opens(old).problem()).isEqualTo("urn:problem:unknown-link");
        assertThat(log.signs(old, CONFIRMED).status()).isEqualTo(404);
        assertThat(log.signs(link, CONFIRMED).status()).isEqualTo(200);
        assertThat(log.signs(link, REFUSED).problem()).isEqualTo("urn:problem:entry-already-signed");
        assertThat(log.makesLink(1).problem()).isEqualTo("urn:problem:entry-already-signed");
    }

    @Test
    void whoGetsNoAnswerMaySayTheSameAgain() {
        log.writes(GOOD);
        String link = log.link(1);

        Answer first = log.signs(link, CONFIRMED);
        Answer again = log.signs(link, CONFIRMED);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(log.counted("confirmed")).isEqualTo(1);
    }

    @Test
    void aLearnerDoesNotSignTheirOwnEntryAndSomebodyElseWhoIsSignedInDoes() {
        log.writes(GOOD);
        String link = log.link(1);

        assertThat(ada.client().post(link, CONFIRMED).problem()).isEqualTo("urn:problem:own-entry");
        assertThat(log.counted("confirmed")).isZero();
        assertThat(system.client(People.ROSA).post(link, CONFIRMED).status()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsNoneSignsNothing() {
        log.writes(GOOD);
        String link = log.link(1);

        system.issuer()
                .tokens()
                .forgeries(People.ROSA)
                .forEach((kind, token) -> assertThat(new ApiClient(system.url(), token)
                                .post(link, CONFIRMED)
                                .status())
                        .as(kind)
                        .isEqualTo(401));
        assertThat(log.counted("confirmed")).isZero();
    }

    @Test
    void ofALinkOnlyADigestIsKeptAndAnErrorTellsNothing() {
        log.writes(GOOD);
        String link = log.link(1);

        List<Document> links = system.database(
                database -> database.getCollection("practicumLinks").find().into(new ArrayList<>()));

        assertThat(links.toString())
                .doesNotContain(secret(link))
                .contains(ada.enrolled().enrollmentId());
        log.link(1);
        assertThat(log.opens(link).text())
                .doesNotContain("Left arm", ada.enrolled().enrollmentId(), People.ADA.id());
    }

    @Test
    void aLinkThatIsTooOldSaysSoAndNothingElse() {
        log.writes(GOOD);
        String link = log.link(1);
        system.database(database -> database.getCollection("practicumLinks")
                .updateOne(
                        Filters.eq("enrollmentId", ada.enrolled().enrollmentId()),
                        Updates.set("expiresAt", Date.from(Instant.now().minusSeconds(1)))));

        for (Answer reply : List.of(log.opens(link), log.signs(link, CONFIRMED))) {
            assertThat(reply.status()).isEqualTo(410);
            assertThat(reply.problem()).isEqualTo("urn:problem:link-expired");
            assertThat(reply.text()).doesNotContain("Left arm");
        }
        assertThat(log.signs(log.link(1), CONFIRMED).status()).isEqualTo(200);
    }

    private void tell(String type, int revision) {
        Example example = Contracts.event(ENROLLMENTS, "certway.enrollment.withdrawn.v1");
        ObjectNode data = ((ObjectNode) example.data().deepCopy())
                .put("enrollmentId", ada.enrolled().enrollmentId())
                .put("learnerId", People.ADA.id())
                .put("programId", ada.enrolled().programId())
                .put("revision", revision);
        Map<String, String> headers = new HashMap<>(example.headers());
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_subject", ada.enrolled().enrollmentId());
        headers.put("ce_type", type);
        new Topic(system.bootstrapServers(), ENROLLMENTS)
                .send(People.ADA.id(), data.toString().getBytes(UTF_8), headers);
    }

    private void nextEntryIs(String problem) {
        Eventually.within(
                Duration.ofSeconds(15),
                () -> assertThat(log.writes(GOOD.replace("Left arm", problem)).problem())
                        .isEqualTo(problem));
    }

    @Test
    void whoWithdrewShowsNothingByTheirLinksUntilTheyComeBack() {
        log.writes(GOOD);
        String link = log.link(1);

        tell("certway.enrollment.withdrawn.v1", 7);
        nextEntryIs("urn:problem:study-closed");
        assertThat(log.opens(link).problem()).isEqualTo("urn:problem:unknown-link");
        assertThat(log.signs(link, CONFIRMED).status()).isEqualTo(404);
        assertThat(log.makesLink(1).problem()).isEqualTo("urn:problem:study-closed");

        tell("certway.enrollment.activated.v1", 8);
        Eventually.within(
                Duration.ofSeconds(15),
                () -> assertThat(log.opens(link).status()).isEqualTo(200));
        assertThat(log.signs(link, CONFIRMED).status()).isEqualTo(200);
    }

    @Test
    void aSignatureAfterTheLearnersTimeIsOverStillCompletesTheProgram() {
        log.writes(GOOD);
        log.writes(GOOD);
        List<String> links = List.of(log.link(1), log.link(2));

        tell("certway.enrollment.expired.v1", 7);
        nextEntryIs("urn:problem:access-ended");
        links.forEach(link -> assertThat(log.signs(link, CONFIRMED).status()).isEqualTo(200));

        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
        assertThat(log.makesLink(1).problem()).isEqualTo("urn:problem:access-ended");
    }
}
