package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.badge.JdkVerifier;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A certificate in the place of another, and the end of one by time. */
class ReissuingIT {

    private static final String RENAME = "{\"reason\":\"name-changed\",\"note\":\"showed the deed\"}";
    private static final String REVOKE = "{\"reason\":\"misconduct\",\"note\":\"copied\"}";

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient rosa = service.as(People.ROSA);
    private final ApiClient anybody = service.anonymous();

    private static String desk(String id, String act) {
        return "/api/admin/credentials/%s/%s".formatted(id, act);
    }

    private String certificate() {
        return service.certificateOf(ada).required("publicId").asString();
    }

    private Answer check(String id) {
        return anybody.get("/api/credentials/" + id);
    }

    private JsonNode signed(String id) {
        return JdkVerifier.claims(
                service.as(ada).get("/api/credentials/%s/token".formatted(id)).text());
    }

    @Test
    void afterAChangeOfNameTheNewOneCountsAndTheOldOneLeadsToIt() {
        String id = certificate();
        service.neighbours().name(ada.id(), "Ada", "Reyes");

        Answer reissued = rosa.post(desk(id, "reissue"), RENAME, "Idempotency-Key", "k1");

        String successor = reissued.text("publicId");
        assertThat(reissued.status()).isEqualTo(201);
        assertThat(reissued.header("Location")).isEqualTo("/api/credentials/" + successor);
        assertThat(check(successor).text("holder")).isEqualTo("Ada Reyes");
        assertThat(check(successor).text("standing")).isEqualTo("valid");
        assertThat(signed(successor)
                        .at("/credentialSubject/identifier/0/identityHash")
                        .asString())
                .isEqualTo("Ada Reyes");
        Answer old = check(id);
        assertThat(old.text("standing")).isEqualTo("superseded");
        assertThat(old.text("holder")).isEqualTo("Ada Okafor");
        assertThat(old.json().at("/supersession/publicId").asString()).isEqualTo(successor);
        assertThat(old.json().at("/supersession/reason").asString()).isEqualTo("name-changed");
        assertThat(old.text()).doesNotContain("showed the deed", People.ROSA.id());
        assertThat(rosa.post(desk(id, "reissue"), RENAME, "Idempotency-Key", "k1")
                        .json())
                .isEqualTo(reissued.json());
    }

    @Test
    void aStrangerWhoReadsTheStatusListRejectsTheOldOneAndAcceptsTheNew() {
        String id = certificate();
        service.neighbours().name(ada.id(), "Ada", "Reyes");
        String successor = rosa.post(desk(id, "reissue"), RENAME).text("publicId");

        Eventually.within(KafkaClient.PATIENCE, () -> StatusBits.isSet(anybody, signed(id)), set -> set);

        assertThat(StatusBits.isSet(anybody, signed(successor))).isFalse();
    }

    @Test
    void theWorldIsToldOfTheOldOneAndOfTheNew() {
        String id = certificate();
        service.neighbours().name(ada.id(), "Ada", "Reyes");
        String successor = rosa.post(desk(id, "reissue"), RENAME).text("publicId");

        List<EventEnvelope> events = service.broker().events("certway.credentials", ada.id(), 3);

        assertThat(events).hasSize(3).allSatisfy(event -> EventSchemas.validate(event.type(), event.data()));
        assertThat(events)
                .filteredOn(event -> event.type().equals("certway.credential.superseded.v1"))
                .singleElement()
                .satisfies(event -> assertThat(
                                event.data().path("successorPublicId").asString())
                        .isEqualTo(successor));
        assertThat(events)
                .filteredOn(event -> event.data().path("publicId").asString().equals(successor))
                .singleElement()
                .satisfies(event -> assertThat(event.data().has("supersedes")).isTrue());
    }

    @Test
    void reissuingWithoutANewNameAndReissuingTwiceAreRefused() {
        String id = certificate();
        assertThat(rosa.post(desk(id, "reissue"), RENAME).problem()).isEqualTo("urn:problem:name-unchanged");
        service.neighbours().name(ada.id(), "Ada", "Reyes");
        String successor = rosa.post(desk(id, "reissue"), RENAME).text("publicId");

        Answer again = rosa.post(desk(id, "reissue"), RENAME);
        Answer revoked = rosa.post(desk(id, "revoke"), REVOKE);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("urn:problem:credential-superseded");
        assertThat(again.text("successor")).isEqualTo(successor);
        assertThat(revoked.problem()).isEqualTo("urn:problem:credential-superseded");
        assertThat(check(successor).text("standing")).isEqualTo("valid");
        assertThat(rosa.post(desk("nothing", "reissue"), RENAME).status()).isEqualTo(404);
    }

    @Test
    void aLaterEndNeedsANewCertificate() {
        String id = certificate();
        Instant until = Instant.parse(check(id).text("validUntil"));
        String later = until.plusSeconds(86_400).toString();

        Answer extended = rosa.post(desk(id, "extend"), "{\"validUntil\":\"%s\",\"note\":\"ill\"}".formatted(later));

        assertThat(extended.status()).isEqualTo(201);
        assertThat(extended.text("validUntil")).isEqualTo(later);
        assertThat(signed(extended.text("publicId")).path("validUntil").asString())
                .isEqualTo(later);
        assertThat(check(id).json().at("/supersession/reason").asString()).isEqualTo("validity-extended");
        assertThat(rosa.post(
                                desk(extended.text("publicId"), "extend"),
                                "{\"validUntil\":\"%s\",\"note\":\"n\"}".formatted(later))
                        .problem())
                .isEqualTo("urn:problem:end-not-later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"misconduct\",\"note\":\"n\"}",
                "{\"reason\":\"name-changed\",\"note\":\" \"}",
                "{\"reason\":\"name-changed\",\"note\":\"n\",\"holder\":\"Somebody Else\"}"
            })
    void aReissueNeedsAReasonAndANoteAndTakesNoName(String body) {
        assertThat(rosa.post(desk(certificate(), "reissue"), body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"note\":\"n\"}",
                "{\"validUntil\":\"soon\",\"note\":\"n\"}",
                "{\"validUntil\":\"2999-01-01T00:00:00Z\",\"note\":\"n\"}"
            })
    void anExtensionNeedsAnEndThatIsNotEndless(String body) {
        assertThat(rosa.post(desk(certificate(), "extend"), body).status()).isEqualTo(400);
    }

    @Test
    void ofManyRegistrarsAtOnceOneReissuesAndNobodyRevokesBesides() {
        String id = certificate();
        service.neighbours().name(ada.id(), "Ada", "Reyes");

        List<Callable<Answer>> acts = new ArrayList<>();
        IntStream.range(0, 6).forEach(i -> acts.add(() -> rosa.post(desk(id, "reissue"), RENAME)));
        IntStream.range(0, 2).forEach(i -> acts.add(() -> rosa.post(desk(id, "revoke"), REVOKE)));
        List<Integer> statuses = Race.of(acts).stream().map(Answer::status).toList();

        Set<String> standings = new HashSet<>();
        service.as(ada)
                .get("/api/credentials")
                .json()
                .path("items")
                .forEach(item -> standings.add(item.path("standing").asString()));
        assertThat(statuses).doesNotContain(500, 503);
        assertThat(rosa.get("/api/admin/credentials/" + id).json().path("acts")).hasSize(1);
        assertThat(standings).isIn(Set.of("valid", "superseded"), Set.of("revoked"));
        assertThat(statuses.stream().filter(status -> status == 201).count())
                .isEqualTo(standings.contains("valid") ? 1 : 0);
        assertThat(service.as(ada).get("/api/credentials").json().path("items").size())
                .isEqualTo(standings.contains("valid") ? 2 : 1);
    }

    @Test
    void anEndIsToldToTheWorldOnce() {
        String id = certificate();
        service.database()
                .getCollection("credentials")
                .updateOne(
                        Filters.eq("publicId", id),
                        Updates.set("validUntil", Date.from(Instant.now().minusSeconds(5))));
        assertThat(check(id).text("standing")).isEqualTo("expired");

        List<EventEnvelope> events = service.broker().events("certway.credentials", ada.id(), 2);

        assertThat(events.getLast().type()).isEqualTo("certway.credential.expired.v1");
        EventSchemas.validate("certway.credential.expired.v1", events.getLast().data());
        assertThat(check(id).text("standing")).isEqualTo("expired");
    }
}
