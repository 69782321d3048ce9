package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prerequisites of all kinds: completed, stated, waived. */
class WaiverIT {

    private static final String WAIVERS = "/api/admin/waivers";
    private static final int RACERS = 16;

    private final RunningService service = RunningService.shared();
    private final Person ada = RunningService.newStudent();
    private final ApiClient api = service.as(ada);
    private final ApiClient registrar = service.as(People.ROSA);
    private final String program = Programs.newId();
    private final String basics = Programs.newId();

    /** After the basics, and with a degree or a licence. */
    @BeforeEach
    void aProgramAsksForMuch() {
        ObjectNode offer = Programs.offerAfter(program, List.of(basics));
        ArrayNode either = offer.putArray("statedPrerequisites").addObject().putArray("anyOf");
        either.addObject().put("education", "A degree");
        either.addObject().put("licence", "A licence");
        service.catalog().offer(program, offer.toString());
    }

    @Test
    void theRefusalNamesEveryMissingItemAndHowToMeetIt() {
        Answer refused = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("urn:problem:prerequisite-missing");
        JsonNode missing = refused.json().path("missing");
        assertThat(missing).hasSize(2);
        assertThat(missing.at("/0/anyOf").toString())
                .isEqualTo("[{\"kind\":\"program\",\"meetBy\":\"completing\",\"programId\":\"%s\"}]".formatted(basics));
        assertThat(missing.at("/1/anyOf/0/kind").asString()).isEqualTo("education");
        assertThat(missing.at("/1/anyOf/0/title").asString()).isEqualTo("A degree");
        assertThat(missing.at("/1/anyOf/1/kind").asString()).isEqualTo("licence");
        assertThat(missing.at("/1/anyOf/1/meetBy").asString()).isEqualTo("stating");
    }

    @Test
    void oneStatementIsEnoughAndIsKeptWithTheEnrollment() {
        JsonNode missing = api.post("/api/enrollments", RunningService.inProgram(program))
                .json()
                .path("missing");
        grant(missing.at("/0/prerequisiteId").asString());

        Answer enrolled = stating(missing.at("/1/anyOf/1/statementId").asString());

        assertThat(enrolled.status()).isEqualTo(201);
        assertThat(enrolled.json().path("stated").toString())
                .isEqualTo("[{\"kind\":\"licence\",\"text\":\"A licence\"}]");
        assertThat(api.get("/api/enrollments/" + enrolled.text("enrollmentId"))
                        .json()
                        .path("stated"))
                .isEqualTo(enrolled.json().path("stated"));
    }

    @Test
    void nobodyCanStateThatAProgramWasCompleted() {
        JsonNode missing = api.post("/api/enrollments", RunningService.inProgram(program))
                .json()
                .path("missing");

        Answer refused = stating(missing.at("/0/prerequisiteId").asString());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("missing")).isEqualTo(missing);
    }

    @Test
    void aWaiverOfEverythingOpensTheProgramToThisLearnerOnly() {
        assertThat(grantAll().status()).isEqualTo(201);

        assertThat(service.as(RunningService.newStudent())
                        .post("/api/enrollments", RunningService.inProgram(program))
                        .status())
                .isEqualTo(409);
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aWaiverOfOnePrerequisiteLeavesTheOthers() {
        JsonNode missing = api.post("/api/enrollments", RunningService.inProgram(program))
                .json()
                .path("missing");

        grant(missing.at("/1/prerequisiteId").asString());

        JsonNode left = api.post("/api/enrollments", RunningService.inProgram(program))
                .json()
                .path("missing");
        assertThat(left).hasSize(1);
        assertThat(left.at("/0")).isEqualTo(missing.at("/0"));
    }

    @Test
    void whatWasRevokedIsAskedAgainAndCanBeGrantedAgain() {
        String id = grantAll().text("waiverId");

        Answer revoked = registrar.post(WAIVERS + "/" + id + "/revoke", "{\"reason\":\"wrong person\"}");
        int refused =
                api.post("/api/enrollments", RunningService.inProgram(program)).status();
        Answer again = grantAll();

        assertThat(revoked.text("status")).isEqualTo("revoked");
        assertThat(revoked.json().at("/revoked/reason").asString()).isEqualTo("wrong person");
        assertThat(refused).isEqualTo(409);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("waiverId")).isEqualTo(id);
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void everyActIsInTheAuditLogWithActorAndReason() {
        String id = grantAll().text("waiverId");
        grantAll();
        registrar.post(WAIVERS + "/" + id + "/revoke", "{\"reason\":\"wrong person\"}");

        JsonNode entries = audit();

        assertThat(entries).hasSize(2);
        assertThat(entries.at("/0/act").asString()).isEqualTo("waiver-revoked");
        assertThat(entries.at("/0/reason").asString()).isEqualTo("wrong person");
        assertThat(entries.at("/1/act").asString()).isEqualTo("waiver-granted");
        assertThat(entries.at("/1/actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(entries.at("/1/programId").asString()).isEqualTo(program);
    }

    @Test
    void theLogIsReadPageByPage() {
        String id = grantAll().text("waiverId");
        registrar.post(WAIVERS + "/" + id + "/revoke", "{\"reason\":\"wrong person\"}");
        String path = "/api/admin/enrollment-audit?limit=1&learnerId=" + ada.id();

        JsonNode first = registrar.get(path).json();
        JsonNode second =
                registrar.get(path + "&cursor=" + first.path("next").asString()).json();

        assertThat(first.at("/items/0/act").asString()).isEqualTo("waiver-revoked");
        assertThat(second.at("/items/0/act").asString()).isEqualTo("waiver-granted");
        assertThat(second.has("next")).isFalse();
        assertThat(registrar.get(path + "&cursor=x").status()).isEqualTo(400);
        assertThat(registrar.get("/api/admin/enrollment-audit?limit=101").status())
                .isEqualTo(400);
    }

    @Test
    void anActThatACrashLeftInItsDocumentGetsIntoTheLogOnce() {
        String id = grantAll().text("waiverId");
        Document entry = service.database()
                .getCollection("audit")
                .find(Filters.eq("subject", id))
                .first();
        assertThat(entry).isNotNull();
        Document waiting = new Document(entry).append("id", entry.getString("_id"));
        waiting.remove("_id");
        Document lost = new Document(waiting).append("id", "lost-" + id).append("act", "lost");
        service.database()
                .getCollection("waivers")
                .updateOne(
                        Filters.eq("_id", id),
                        Updates.combine(
                                Updates.set("unlogged", List.of(waiting, lost)),
                                Updates.set("unloggedSince", Date.from(Instant.now()))));

        JsonNode entries =
                certway.testkit.wait.Eventually.within(KafkaClient.PATIENCE, this::audit, found -> found.size() == 2);

        assertThat(entries.findValuesAsString("act")).containsExactlyInAnyOrder("waiver-granted", "lost");
    }

    @Test
    void ofManyThatGrantTheSameOneDoes() {
        assertThat(Race.of(RACERS, _ -> grantAll().status()))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void listsTheWaiversOfALearner() {
        String id = grantAll().text("waiverId");

        JsonNode waivers = registrar
                .get(WAIVERS + "?learnerId=" + ada.id() + "&programId=" + program)
                .json();

        assertThat(waivers.at("/items/0/waiverId").asString()).isEqualTo(id);
        assertThat(waivers.at("/items/0/status").asString()).isEqualTo("granted");
        assertThat(waivers.path("items")).hasSize(1);
        assertThat(registrar.get(WAIVERS + "?programId=" + basics).json().path("items"))
                .isEmpty();
    }

    @Test
    void whatTheProgramDoesNotAskIsNotWaived() {
        Answer notAsked = grant("00000000-0000-0000-0000-000000000000");
        Answer unknown = registrar.post(
                WAIVERS,
                "{\"learnerId\":\"x\",\"programId\":\"%s\",\"reason\":\"because\"}".formatted(Programs.newId()));

        assertThat(notAsked.status()).isEqualTo(400);
        assertThat(notAsked.json().at("/errors/0/pointer").asString()).isEqualTo("/prerequisiteIds");
        assertThat(unknown.problem()).isEqualTo("urn:problem:program-not-found");
        assertThat(registrar
                        .post(WAIVERS + "/none/revoke", "{\"reason\":\"because\"}")
                        .problem())
                .isEqualTo("urn:problem:waiver-not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"programId":"hct-x","reason":"r"}                                     | `/learnerId`
            {"learnerId":"l","reason":"r"}                                         | `/programId`
            {"learnerId":"l","programId":"hct-x"}                                  | `/reason`
            {"learnerId":"l","programId":"hct-x","reason":" "}                     | `/reason`
            {"learnerId":"l","programId":"UPPER","reason":"r"}                     | `/programId`
            {"learnerId":"l","programId":"hct-x","reason":"r","grantedBy":"grace"} | `/grantedBy`
            """)
    void badInputIsAnsweredWithItsPlace(String body, String pointer) {
        Answer answer = registrar.post(WAIVERS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private JsonNode audit() {
        return registrar
                .get("/api/admin/enrollment-audit?learnerId=" + ada.id())
                .json()
                .path("items");
    }

    private Answer stating(String statement) {
        return api.post("/api/enrollments", "{\"programId\":\"%s\",\"stated\":[\"%s\"]}".formatted(program, statement));
    }

    private Answer grantAll() {
        return registrar.post(
                WAIVERS,
                "{\"learnerId\":\"%s\",\"programId\":\"%s\",\"reason\":\"ten years at the bench\"}"
                        .formatted(ada.id(), program));
    }

    private Answer grant(String prerequisite) {
        return registrar.post(
                WAIVERS,
                "{\"learnerId\":\"%s\",\"programId\":\"%s\",\"prerequisiteIds\":[\"%s\"],\"reason\":\"seen\"}"
                        .formatted(ada.id(), program, prerequisite));
    }
}
