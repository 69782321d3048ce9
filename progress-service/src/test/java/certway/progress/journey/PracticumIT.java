package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A log that a supervisor signs, over HTTP. */
class PracticumIT {

    private static final String PROGRAM = "hct-practicum";
    private static final String GOOD =
            "{\"fields\":{\"site\":\"Left arm\",\"collected-on\":\"2026-11-20\",\"tubes\":\"3\"}}";
    private static final String CONFIRMED = "{\"decision\":\"confirmed\",\"name\":\"Sam Stone\"}";

    private final TestSystem system = TestSystem.shared();
    private Learner ada = system.enrolled(Enrolled.in(People.ADA, PROGRAM));

    /** The example program, completed by two collections. */
    @BeforeEach
    void publish() {
        ObjectNode program = (ObjectNode) Contracts.http("program-version-kinds.json");
        program.put("programId", PROGRAM);
        program.set("completion", JsonMapper.shared().readTree("{\"rule\":\"units\",\"units\":[\"collections\"]}"));
        program.findValues("practicum").forEach(practicum -> ((ObjectNode) practicum).put("required", 2));
        system.neighbours().publish(program);
        ada = system.enrolled(Enrolled.in(People.ADA, PROGRAM));
    }

    private String log() {
        return ada.unit("collections");
    }

    private Reply writes(String body) {
        return ada.client().post(log() + "/entries", body);
    }

    private String link(int entry) {
        Reply made = ada.client().post("%s/entries/%d/signature-link".formatted(log(), entry));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "/api/practicum-signatures/" + made.at("/token").asString();
    }

    private Reply signs(String link, String body) {
        return system.nobody().post(link, body);
    }

    @Test
    void aSupervisorWithoutAnAccountSeesWhatIsToBeSignedAndTheLastSignatureCompletesTheProgram() {
        Reply written = writes(GOOD);
        assertThat(written.status()).as(written.body()).isEqualTo(201);
        assertThat(written.at("/state").asString()).isEqualTo("waiting");
        writes(GOOD);

        Reply seen = system.nobody().get(link(1));
        assertThat(seen.at("/learner").asString()).isEqualTo("ada");
        assertThat(seen.at("/entry/fields/site").asString()).isEqualTo("Left arm");
        assertThat(seen.at("/entryMeans").asString()).isEqualTo("a successful unaided blood collection");
        assertThat(seen.header("Cache-Control")).contains("no-store");

        assertThat(signs(link(1), CONFIRMED).at("/entry/state").asString()).isEqualTo("confirmed");
        assertThat(ada.study().at("/status").asString()).isEqualTo("active");
        assertThat(ada.client().get(log()).at("/practicum/confirmed").asInt()).isEqualTo(1);

        assertThat(signs(link(2), CONFIRMED).status()).isEqualTo(200);
        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
        assertThat(new Topic(system.bootstrapServers(), "certway.completions")
                        .about(ada.enrolled().enrollmentId(), 1))
                .hasSize(1);
        JsonNode entries = ada.client().get(log() + "/entries").json().path("items");
        assertThat(entries.at("/0/signature/name").asString()).isEqualTo("Sam Stone");
        assertThat(entries.at("/0/number").asInt()).isEqualTo(2);
    }

    @Test
    void aLinkSignsOnceAndANewOneEndsTheLast() {
        writes(GOOD);
        String old = link(1);
        String link = link(1);

        assertThat(system.nobody().get(old).problem()).isEqualTo("unknown-link");
        assertThat(signs(old, CONFIRMED).status()).isEqualTo(404);
        assertThat(signs(link, CONFIRMED).status()).isEqualTo(200);
        assertThat(signs(link, CONFIRMED).status()).isEqualTo(200);
        assertThat(signs(link, "{\"decision\":\"refused\",\"name\":\"Sam Stone\",\"comment\":\"No.\"}")
                        .problem())
                .isEqualTo("entry-already-signed");
        assertThat(ada.client().post(log() + "/entries/1/signature-link").problem())
                .isEqualTo("entry-already-signed");
    }

    @Test
    void ofALinkOnlyADigestIsKept() {
        writes(GOOD);
        String secret = link(1).substring("/api/practicum-signatures/".length());

        List<Document> links = system.database(
                database -> database.getCollection("practicumLinks").find().into(new ArrayList<>()));

        assertThat(links.toString())
                .doesNotContain(secret)
                .contains(ada.enrolled().enrollmentId());
    }

    @Test
    void anEntryNeverChangesAndIsCorrectedByAnother() {
        writes(GOOD);
        signs(link(1), "{\"decision\":\"refused\",\"name\":\"Sam Stone\",\"comment\":\"It was the right arm.\"}");

        Reply corrected = writes(GOOD.replace("Left", "Right").replace("}}", "},\"corrects\":1}"));

        assertThat(corrected.at("/number").asInt()).isEqualTo(2);
        Reply first = ada.client().get(log() + "/entries/1");
        assertThat(first.at("/state").asString()).isEqualTo("corrected");
        assertThat(first.at("/correctedBy").asInt()).isEqualTo(2);
        assertThat(first.at("/fields/site").asString()).isEqualTo("Left arm");
        assertThat(first.at("/signature/comment").asString()).isEqualTo("It was the right arm.");
        assertThat(ada.client().put(log() + "/entries/1", GOOD).status()).isEqualTo(405);
    }

    @Test
    void sixteenSignaturesAtOnceAreOneAndTheProgramIsCompletedOnce() throws Exception {
        writes(GOOD);
        writes(GOOD);
        signs(link(1), CONFIRMED);
        String link = link(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Reply> replies = new ArrayList<>();
        try (ExecutorService supervisors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> signing = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String body = "{\"decision\":\"confirmed\",\"name\":\"Supervisor %d\"}".formatted(i);
                signing.add(supervisors.submit(() -> {
                    start.await();
                    return signs(link, body);
                }));
            }
            start.countDown();
            for (Future<Reply> reply : signing) {
                replies.add(reply.get());
            }
        }

        assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 200))
                .allSatisfy(reply -> assertThat(reply.problem()).isIn("entry-already-signed", "too-much-at-once"));
        String winner = replies.stream()
                .filter(reply -> reply.status() == 200)
                .findFirst()
                .orElseThrow()
                .at("/entry/signature/name")
                .asString();
        assertThat(ada.client().get(log() + "/entries/2").at("/signature/name").asString())
                .isEqualTo(winner);
        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
    }

    @Test
    void theSameKeyIsTheSameEntry() {
        String path = log() + "/entries";
        Reply first = ada.client().postWithKey(path, "one", GOOD);
        Reply again = ada.client().postWithKey(path, "one", GOOD);
        Reply other = ada.client().postWithKey(path, "one", GOOD.replace("Left", "Right"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("key-used-otherwise");
        assertThat(ada.client().get(log()).at("/practicum/waiting").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/fields",
                "{\"fields\":{}}|/fields/site",
                "{\"fields\":{\"site\":\"x\",\"collected-on\":\"2026-11-20\",\"tubes\":\"many\"}}|/fields/tubes",
                "{\"fields\":{\"site\":\"x\",\"collected-on\":\"2999-01-01\",\"tubes\":\"1\"}}|/fields/collected-on"
            })
    void whatIsNoEntryIsRefusedWithItsPlace(String body, String pointer) {
        Reply refused = writes(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + pointer + "\"");
        assertThat(ada.client().get(log()).at("/practicum/waiting").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/decision",
                "{\"decision\":\"maybe\",\"name\":\"Sam\"}|/decision",
                "{\"decision\":\"confirmed\",\"name\":\" \"}|/name",
                "{\"decision\":\"refused\",\"name\":\"Sam\"}|/comment"
            })
    void whatIsNoSignatureIsRefusedWithItsPlace(String body, String pointer) {
        writes(GOOD);
        String link = link(1);

        Reply refused = signs(link, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"" + pointer + "\"");
        assertThat(signs(link, CONFIRMED).status()).isEqualTo(200);
    }

    @Test
    void nobodyElseReadsWritesOrLinks() {
        writes(GOOD);
        for (Person other : Set.of(People.BEN, People.ROSA)) {
            Client client = system.client(other);
            assertThat(client.get(log() + "/entries").problem()).isEqualTo("unknown-study");
            assertThat(client.post(log() + "/entries", GOOD).problem()).isEqualTo("unknown-study");
            assertThat(client.post(log() + "/entries/1/signature-link").problem())
                    .isEqualTo("unknown-study");
        }
        assertThat(system.nobody()
                        .get("/api/practicum-signatures/" + "A".repeat(22))
                        .problem())
                .isEqualTo("unknown-link");
        assertThat(system.nobody().get("/api/practicum-signatures/x").problem()).isEqualTo("unknown-link");
        assertThat(ada.client().get(ada.unit("tubes") + "/entries").problem()).isEqualTo("wrong-kind");
    }

    @Test
    void theLogIsReadPageByPageFromItsEnd() {
        for (int i = 0; i < 5; i++) {
            writes(GOOD);
        }

        Reply first = ada.client().get(log() + "/entries?limit=3");
        Reply second = ada.client()
                .get(log() + "/entries?limit=3&cursor=" + first.at("/next").asString());

        assertThat(first.json().path("items").findValues("number").toString()).isEqualTo("[5, 4, 3]");
        assertThat(second.json().path("items").findValues("number").toString()).isEqualTo("[2, 1]");
        assertThat(second.json().has("next")).isFalse();
        assertThat(ada.client().get(log() + "/entries?limit=0").status()).isEqualTo(400);
    }
}
