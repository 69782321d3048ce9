package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.contract.Contracts;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Ada's log of the example practicum, which alone completes the program, and whoever signs it. */
record SupervisedLog(TestSystem system, Learner ada) {

    static final String GOOD = "{\"fields\":{\"site\":\"Left arm\",\"collected-on\":\"2026-11-20\",\"tubes\":\"3\"}}";
    static final String CONFIRMED = "{\"decision\":\"confirmed\",\"name\":\"Sam Stone\"}";
    static final String REFUSED = "{\"decision\":\"refused\",\"name\":\"Sam Stone\",\"comment\":\"No.\"}";

    private static final String SIGNATURES = "/api/practicum-signatures/";

    /** A new program and a new learner's log in it. */
    static SupervisedLog of(TestSystem system, int required) {
        return of(system, required, People.ADA);
    }

    static SupervisedLog of(TestSystem system, int required, Person learner) {
        String programId = "hct-practicum-" + UUID.randomUUID();
        ObjectNode program = (ObjectNode) Contracts.http("program-version-kinds.json");
        program.put("programId", programId);
        program.set("completion", JsonMapper.shared().readTree("{\"rule\":\"units\",\"units\":[\"collections\"]}"));
        program.findValues("practicum").forEach(practicum -> ((ObjectNode) practicum).put("required", required));
        system.neighbours().publish(program);
        return new SupervisedLog(system, system.enrolled(Enrolled.in(learner, programId)));
    }

    String path() {
        return ada.unit("collections");
    }

    Answer writes(String body) {
        return ada.client().post(path() + "/entries", body);
    }

    Answer entry(int number) {
        return ada.client().get("%s/entries/%d".formatted(path(), number));
    }

    int counted(String state) {
        return ada.client().get(path()).at("/practicum/" + state).asInt();
    }

    Answer makesLink(int entry) {
        return ada.client().post("%s/entries/%d/signature-link".formatted(path(), entry));
    }

    String link(int entry) {
        Answer made = makesLink(entry);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return SIGNATURES + made.at("/token").asString();
    }

    /** What nobody may find anywhere but in the link. */
    static String secret(String link) {
        return link.substring(SIGNATURES.length());
    }

    Answer opens(String link) {
        return system.nobody().get(link);
    }

    Answer signs(String link, String body) {
        return system.nobody().post(link, body);
    }
}
