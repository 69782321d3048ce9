package certway.progress.journey;

import static certway.progress.journey.SupervisedLog.CONFIRMED;
import static certway.progress.journey.SupervisedLog.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A log that a supervisor signs, over HTTP. */
class PracticumIT {

    private final TestSystem system = TestSystem.shared();
    private final SupervisedLog log = SupervisedLog.of(system, 2);
    private final Learner ada = log.ada();

    @Test
    void aSupervisorWithoutAnAccountSeesWhatIsToBeSignedAndTheLastSignatureCompletesTheProgram() {
        Answer written = log.writes(GOOD);
        assertThat(written.status()).as(written.text()).isEqualTo(201);
        assertThat(written.at("/state").asString()).isEqualTo("waiting");
        log.writes(GOOD);

        Answer seen = log.opens(log.link(1));
        assertThat(seen.at("/learner").asString()).isEqualTo("ada");
        assertThat(seen.at("/entry/fields/site").asString()).isEqualTo("Left arm");
        assertThat(seen.at("/entryMeans").asString()).isEqualTo("a successful unaided blood collection");
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");

        assertThat(log.signs(log.link(1), CONFIRMED).at("/entry/state").asString())
                .isEqualTo("confirmed");
        assertThat(ada.study().at("/status").asString()).isEqualTo("active");
        assertThat(log.counted("confirmed")).isEqualTo(1);

        assertThat(log.signs(log.link(2), CONFIRMED).status()).isEqualTo(200);
        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
        assertThat(new Topic(system.bootstrapServers(), "certway.completions")
                        .about(ada.enrolled().enrollmentId(), 1))
                .hasSize(1);
        JsonNode entries = ada.client().get(log.path() + "/entries").json().path("items");
        assertThat(entries.at("/0/signature/name").asString()).isEqualTo("Sam Stone");
        assertThat(entries.at("/0/number").asInt()).isEqualTo(2);
    }

    @Test
    void anEntryNeverChangesAndIsCorrectedByAnother() {
        log.writes(GOOD);
        log.signs(
                log.link(1), "{\"decision\":\"refused\",\"name\":\"Sam Stone\",\"comment\":\"It was the right arm.\"}");

        Answer corrected = log.writes(GOOD.replace("Left", "Right").replace("}}", "},\"corrects\":1}"));

        assertThat(corrected.at("/number").asInt()).isEqualTo(2);
        Answer first = log.entry(1);
        assertThat(first.at("/state").asString()).isEqualTo("corrected");
        assertThat(first.at("/correctedBy").asInt()).isEqualTo(2);
        assertThat(first.at("/fields/site").asString()).isEqualTo("Left arm");
        assertThat(first.at("/signature/comment").asString()).isEqualTo("It was the right arm.");
        assertThat(ada.client().put(log.path() + "/entries/1", GOOD).status()).isEqualTo(405);
    }

    @Test
    void theSameKeyIsTheSameEntry() {
        String path = log.path() + "/entries";
        Answer first = ada.client().post(path, GOOD, "Idempotency-Key", "one");
        Answer again = ada.client().post(path, GOOD, "Idempotency-Key", "one");
        Answer other = ada.client().post(path, GOOD.replace("Left", "Right"), "Idempotency-Key", "one");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.problem()).isEqualTo("urn:problem:key-used-otherwise");
        assertThat(log.counted("waiting")).isEqualTo(1);
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
        Answer refused = log.writes(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("\"" + pointer + "\"");
        assertThat(log.counted("waiting")).isZero();
    }

    @Test
    void nobodyElseReadsWritesOrLinks() {
        log.writes(GOOD);
        for (Person other : Set.of(People.BEN, People.ROSA)) {
            ApiClient client = system.client(other);
            assertThat(client.get(log.path() + "/entries").problem()).isEqualTo("urn:problem:unknown-study");
            assertThat(client.post(log.path() + "/entries", GOOD).problem()).isEqualTo("urn:problem:unknown-study");
            assertThat(client.post(log.path() + "/entries/1/signature-link").problem())
                    .isEqualTo("urn:problem:unknown-study");
        }
        assertThat(system.nobody()
                        .get("/api/practicum-signatures/" + "A".repeat(22))
                        .problem())
                .isEqualTo("urn:problem:unknown-link");
        assertThat(system.nobody().get("/api/practicum-signatures/x").problem()).isEqualTo("urn:problem:unknown-link");
        assertThat(ada.client().get(ada.unit("tubes") + "/entries").problem()).isEqualTo("urn:problem:wrong-kind");
    }

    @Test
    void theLogIsReadPageByPageFromItsEnd() {
        for (int i = 0; i < 5; i++) {
            log.writes(GOOD);
        }

        Answer first = ada.client().get(log.path() + "/entries?limit=3");
        Answer second = ada.client()
                .get(log.path() + "/entries?limit=3&cursor=" + first.at("/next").asString());

        assertThat(first.json().path("items").findValues("number").toString()).isEqualTo("[5, 4, 3]");
        assertThat(second.json().path("items").findValues("number").toString()).isEqualTo("[2, 1]");
        assertThat(second.json().has("next")).isFalse();
        assertThat(ada.client().get(log.path() + "/entries?limit=0").status()).isEqualTo(400);
    }
}
