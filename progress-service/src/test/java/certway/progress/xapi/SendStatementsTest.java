package certway.progress.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.personal.model.Erased;
import certway.progress.xapi.Statement.Account;
import certway.progress.xapi.Statement.Activity;
import certway.progress.xapi.Statement.Agent;
import certway.progress.xapi.Statement.Context;
import certway.progress.xapi.Statement.Definition;
import certway.progress.xapi.Statement.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class SendStatementsTest {

    private static final Erased EVE = new Erased() {

        @Override
        public boolean contains(String learner) {
            return learner.equals("eve");
        }

        @Override
        public String pseudonym(String learner) {
            return "erased-" + learner;
        }

        @Override
        public boolean had(String pseudonym, String enrollment) {
            return false;
        }
    };

    private final List<String> stored = new ArrayList<>();
    private final SendStatements sending = new SendStatements(
            (id, version, statement) -> {
                stored.add(statement.at("/actor/account/name").asString() + " " + id + " as " + version);
                return ResponseEntity.noContent().build();
            },
            EVE);

    private static Statement by(String learner) {
        return new Statement(
                "7c6b5a4f-3e2d-81ca-9f6e-6c5b4a3f2e1d",
                new Agent(new Account("https://certway.example", learner)),
                new Verb("http://adlnet.gov/expapi/verbs/completed", Map.of("en", "completed")),
                new Activity(
                        "https://certway.example/xapi/programs/p",
                        new Definition("http://adlnet.gov/expapi/activities/course", Map.of("en", "P"), null)),
                null,
                new Context("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10", null, "1", "Certway", "en", Map.of()),
                Instant.parse("2026-11-20T16:30:00Z"));
    }

    @Test
    void nothingIsSaidOfWhoWasErased() {
        sending.send(by("ada"));
        sending.send(by("eve"));

        assertThat(stored).containsExactly("ada 7c6b5a4f-3e2d-81ca-9f6e-6c5b4a3f2e1d as 1.0.3");
    }
}
