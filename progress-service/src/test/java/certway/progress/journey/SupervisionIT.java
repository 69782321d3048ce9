package certway.progress.journey;

import static certway.progress.journey.SupervisedLog.CONFIRMED;
import static certway.progress.journey.SupervisedLog.GOOD;
import static certway.progress.journey.SupervisedLog.secret;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.race.Race;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Supervisors with an account: they begin with a link and need no further one. */
class SupervisionIT {

    private static final String SUPERVISIONS = "/api/supervisions";
    private static final String YES = "{\"decision\":\"confirmed\"}";
    private static final Person OTHER =
            new Person("1c4f7d92-8e3a-4b60-95d1-7a2e6c0b8f34", "kim", Set.of("student", "supervisor"));

    private final TestSystem system = TestSystem.shared();
    private final SupervisedLog log = SupervisedLog.of(system, 2);
    private final Learner ada = log.ada();
    private final ApiClient sam = system.client(People.SAM);

    private Answer begins(ApiClient supervisor, String link) {
        return supervisor.post(SUPERVISIONS, "{\"token\":\"%s\"}".formatted(secret(link)));
    }

    /** Sam looks after the log, which has one entry that waits. */
    private String begun() {
        log.writes(GOOD);
        Answer begun = begins(sam, log.link(1));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return SUPERVISIONS + "/" + begun.at("/id").asString();
    }

    @Test
    void whoLooksAfterALogSignsItsEntriesWithoutALinkUnderTheNameOfTheirAccount() {
        String supervision = begun();
        log.writes(GOOD);

        assertThat(sam.get(supervision).at("/waiting").asInt()).isEqualTo(2);
        assertThat(sam.get(supervision + "/entries").at("/items").findValuesAsString("number"))
                .containsExactly("2", "1");
        Answer signed = sam.post(supervision + "/entries/2/signature", YES);

        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        JsonNode signature = log.entry(2).at("/signature");
        assertThat(signature.path("signedIn").asBoolean()).isTrue();
        assertThat(signature.path("name").asString()).isEqualTo(People.SAM.name());
        assertThat(sam.get(supervision).at("/waiting").asInt()).isEqualTo(1);
        sam.post(supervision + "/entries/1/signature", YES);
        assertThat(ada.study().at("/status").asString()).isEqualTo("completed");
    }

    @Test
    void aNameThatWasWrittenBehindALinkIsNotTakenForAnAccount() {
        log.writes(GOOD);
        log.signs(log.link(1), CONFIRMED);

        assertThat(log.entry(1).at("/signature/signedIn").asBoolean(true)).isFalse();
    }

    @Test
    void beginningTwiceIsTheSameSupervision() {
        log.writes(GOOD);
        String link = log.link(1);

        Answer first = begins(sam, link);
        Answer again = begins(sam, link);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/id")).isEqualTo(first.at("/id"));
        assertThat(sam.get(SUPERVISIONS + "?limit=50").at("/items").findValuesAsString("id"))
                .containsOnlyOnce(first.at("/id").asString());
    }

    @Test
    void nobodyLooksAfterTheirOwnLogOrOneWithoutALink() {
        log.writes(GOOD);
        String link = log.link(1);
        ApiClient adaAsSupervisor = system.client(new Person(People.ADA.id(), "ada", Set.of("student", "supervisor")));

        assertThat(begins(adaAsSupervisor, link).problem()).isEqualTo("urn:problem:own-entry");
        assertThat(sam.post(SUPERVISIONS, "{\"token\":\"AAAAAAAAAAAAAAAAAAAAAA\"}")
                        .problem())
                .isEqualTo("urn:problem:unknown-link");
        assertThat(sam.post(SUPERVISIONS, "{}").problem()).isEqualTo("urn:problem:unknown-link");
    }

    @Test
    void somebodyElsesSupervisionIsNotThere() {
        String supervision = begun();
        ApiClient other = system.client(OTHER);

        for (Answer reply : List.of(
                other.get(supervision),
                other.get(supervision + "/entries"),
                other.post(supervision + "/entries/1/signature", YES),
                other.delete(supervision))) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.problem()).isEqualTo("urn:problem:unknown-supervision");
        }
        assertThat(other.get(SUPERVISIONS).at("/items")).isEmpty();
        assertThat(log.counted("confirmed")).isZero();
    }

    @Test
    void theLearnerSeesWhoSignsAndMayEndIt() {
        String supervision = begun();
        JsonNode supervisor = ada.client().get(log.path() + "/supervisors").at("/items/0");
        String path =
                "%s/supervisors/%s".formatted(log.path(), supervisor.path("id").asString());

        assertThat(supervisor.path("name").asString()).isEqualTo(People.SAM.name());
        assertThat(system.client(People.BEN).delete(path).status()).isEqualTo(404);
        assertThat(ada.client().delete(path).status()).isEqualTo(204);

        assertThat(sam.post(supervision + "/entries/1/signature", YES).problem())
                .isEqualTo("urn:problem:unknown-supervision");
        assertThat(ada.client().delete(path).problem()).isEqualTo("urn:problem:unknown-supervision");
    }

    @Test
    void whatTheSupervisorEndsIsOverAndWhatWasSignedStays() {
        String supervision = begun();
        sam.post(supervision + "/entries/1/signature", YES);

        assertThat(sam.delete(supervision).status()).isEqualTo(204);

        assertThat(sam.get(supervision).status()).isEqualTo(404);
        assertThat(log.counted("confirmed")).isEqualTo(1);
    }

    @Test
    void anEntryThatIsNotThereOrSignedOtherwiseIsRefused() {
        String supervision = begun();
        String first = supervision + "/entries/1/signature";

        assertThat(sam.post(supervision + "/entries/9/signature", YES).problem())
                .isEqualTo("urn:problem:unknown-entry");
        assertThat(sam.post(first, "{\"decision\":\"refused\"}").status()).isEqualTo(400);
        assertThat(sam.post(first, YES).status()).isEqualTo(200);
        assertThat(sam.post(first, YES).status()).isEqualTo(200);
        assertThat(sam.post(first, "{\"decision\":\"refused\",\"comment\":\"No.\"}")
                        .problem())
                .isEqualTo("urn:problem:entry-already-signed");
    }

    @Test
    void theAccountAndTheLinkTogetherSignAnEntryOnce() {
        String supervision = begun();
        String link = log.link(1);
        List<Callable<Integer>> signers = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(n -> n % 2 == 0
                        ? () -> sam.post(supervision + "/entries/1/signature", YES)
                                .status()
                        : () -> log.signs(link, CONFIRMED).status())
                .toList();

        assertThat(Race.of(signers)).allSatisfy(status -> assertThat(status).isIn(200, 409));

        assertThat(log.counted("confirmed")).isEqualTo(1);
        assertThat(log.entry(1).at("/state").asString()).isEqualTo("confirmed");
    }
}
