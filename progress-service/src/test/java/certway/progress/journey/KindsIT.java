package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of unit and question that the catalog hands out, over HTTP. */
class KindsIT {

    private static final String QUIZ = "kinds-quiz";

    private final TestSystem system = TestSystem.shared();

    @BeforeEach
    void publish() {
        system.neighbours().publish((ObjectNode) Contracts.http("program-version-kinds.json"));
    }

    private Learner ada() {
        return system.enrolled(Enrolled.in(People.ADA, "hct-kinds"));
    }

    @Test
    void aCaseShowsOnlyTheScenesOnItsWayAndEnds() {
        Learner ada = ada();
        String unit = ada.unit("a-new-patient");
        Answer begin = ada.client().get(unit);
        assertThat(begin.at("/case/scene/id").asString()).isEqualTo("arrival");
        assertThat(begin.text()).doesNotContain("wrong name", "Whose blood is it?");

        assertThat(ada.client()
                        .put(unit + "/choices", "{\"choices\":[\"draw\"]}")
                        .at("/unit/state")
                        .asString())
                .isEqualTo("done");

        Answer end = ada.client().get(unit);
        assertThat(end.at("/case/scene/ending").asString()).isEqualTo("poor");
        assertThat(end.at("/case/steps/0/feedback").asString()).isEqualTo("Whose blood is it?");
        assertThat(ada.client().put(unit + "/choices", "{\"choices\":[\"x\"]}").problem())
                .isEqualTo("urn:problem:no-such-way");
    }

    @Test
    void theNextAttemptWaitsAndTheRefusalSaysUntilWhen() {
        Learner ada = ada();
        String attempts = ada.unit(QUIZ) + "/attempts";
        assertThat(ada.client().post(attempts).status()).isEqualTo(201);
        Answer result = ada.client().post(attempts + "/1/submit");
        assertThat(result.at("/maximumPoints").asInt()).isEqualTo(300);
        Instant next = Instant.parse(result.at("/submittedAt").asString()).plus(Duration.ofHours(12));

        Answer refused = ada.client().post(attempts);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("urn:problem:cool-down");
        assertThat(refused.at("/nextAttemptAt").asString()).isEqualTo(next.toString());
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(43_000, 43_200);
        Answer unit = ada.client().get(ada.unit(QUIZ));
        assertThat(unit.at("/quiz/nextAttemptAt").asString()).isEqualTo(next.toString());
        assertThat(unit.at("/quiz/coolDownMinutes").asInt()).isEqualTo(720);
        assertThat(unit.at("/quiz/partialCredit").asBoolean()).isTrue();
    }

    @Test
    void aChecklistRemembersItsTicks() {
        Learner ada = ada();
        String unit = ada.unit("before-you-start");

        ada.client().put(unit + "/ticks", "{\"items\":[\"gloves\"]}");
        assertThat(ada.client().get(unit).at("/checklist/items/0/ticked").asBoolean())
                .isTrue();
        assertThat(ada.client().get(unit).at("/checklist/items/1/ticked").asBoolean())
                .isFalse();
        assertThat(ada.client()
                        .put(unit + "/ticks", "{\"items\":[\"gloves\",\"sharps\"]}")
                        .at("/unit/state")
                        .asString())
                .isEqualTo("done");
    }

    @Test
    void aVideoGoesOnWhereItWasAndBelievesOnlyWhatCanBe() {
        Learner ada = ada();
        String unit = ada.unit("venipuncture-film");
        ada.client().post(unit + "/visit");

        Answer some = ada.client().put(unit + "/position", "{\"second\":5,\"watched\":[{\"from\":0,\"to\":5}]}");
        assertThat(some.at("/unit/state").asString()).isEqualTo("visited");
        assertThat(ada.client().get(unit).at("/video/second").asInt()).isEqualTo(5);
        assertThat(ada.client()
                        .put(unit + "/position", "{\"second\":311,\"watched\":[{\"from\":0,\"to\":311}]}")
                        .problem())
                .isEqualTo("urn:problem:not-plausible");
        assertThat(ada.client().post(unit + "/complete").problem()).isEqualTo("urn:problem:not-done-yet");
    }

    @Test
    void aDocumentAndAPackageAreDoneByTheirReader() {
        Learner ada = ada();

        assertThat(ada.client()
                        .get(ada.unit("tube-chart"))
                        .at("/document/pages")
                        .asInt())
                .isEqualTo(2);
        assertThat(ada.client().get(ada.unit("simulation")).at("/package/url").asString())
                .startsWith("/packages/");
        ada.reads("tube-chart");
        ada.reads("simulation");

        assertThat(ada.study().at("/unitsDone").asInt()).isEqualTo(2);
    }

    @Test
    void anAttemptShowsWhatIsAskedAndNoKeyAndHasAnEnd() {
        Learner ada = ada();

        JsonNode attempt = ada.client().post(ada.unit(QUIZ) + "/attempts").json();

        assertThat(attempt.required("answerUntil").asString()).isNotBlank();
        assertThat(attempt.required("questions").size()).isEqualTo(3);
        for (JsonNode question : attempt.required("questions")) {
            assertThat(question.propertyNames())
                    .isSubsetOf(Set.of(
                            "id",
                            "kind",
                            "text",
                            "options",
                            "items",
                            "units",
                            "prompts",
                            "picture",
                            "significantDigits"));
            assertThat(question.toString()).doesNotContain("correct", "feedback", "accept", "\"option\":");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/units/before-you-start/ticks|{}",
                "/units/before-you-start/ticks|{\"items\":[null]}",
                "/units/before-you-start/ticks|{\"items\":[],\"done\":true}",
                "/units/a-new-patient/choices|{\"choices\":\"ask\"}",
                "/units/venipuncture-film/position|{\"second\":-1,\"watched\":[]}",
                "/units/venipuncture-film/position|{\"second\":1,\"watched\":[{\"from\":5,\"to\":5}]}",
                "/units/venipuncture-film/position|{\"second\":1}"
            })
    void whatIsNoReportIsRefusedAndChangesNothing(String path, String body) {
        Learner ada = ada();
        String before = ada.study().text();

        assertThat(ada.client().put(ada.path() + path, body).status()).isEqualTo(400);
        assertThat(ada.study().text()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/units/before-you-start/ticks|{\"items\":[\"gloves\"]}",
                "/units/a-new-patient/choices|{\"choices\":[\"ask\"]}",
                "/units/venipuncture-film/position|{\"second\":1,\"watched\":[]}"
            })
    void onlyTheOwnerReports(String path, String body) {
        Learner ada = ada();
        ada.client().post(ada.unit("venipuncture-film") + "/visit");
        String before = ada.study().text();

        assertThat(system.nobody().put(ada.path() + path, body).status()).isEqualTo(401);
        assertThat(system.subscriber().put(ada.path() + path, body).status()).isEqualTo(403);
        for (Person other : Set.of(People.BEN, People.GRACE, People.ROSA)) {
            assertThat(system.client(other).put(ada.path() + path, body).problem())
                    .isEqualTo("urn:problem:unknown-study");
        }
        assertThat(ada.study().text()).isEqualTo(before);
        assertThat(ada.client().put(ada.path() + path, body).status()).isEqualTo(200);
    }
}
