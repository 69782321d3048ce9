package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.LearnerId;
import certway.platform.DependencyUnavailable;
import certway.testkit.contract.Contracts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ProgressCompletionsTest {

    private static final String ENROLLMENT = "b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10";

    private final JsonNode example = Contracts.event("certway.completions", "certway.program.completed.v1")
            .data();

    @Test
    void readsACompletionAsTheContractSays() {
        ProgressCompletions progress = new ProgressCompletions((enrollment, learner) -> example);

        assertThat(progress.confirmed(ENROLLMENT, ADA)).contains(CredentialFixture.completion());
    }

    @Test
    void anAnswerAboutSomethingElseConfirmsNothing() {
        ProgressCompletions progress = new ProgressCompletions((enrollment, learner) -> example);

        assertThat(progress.confirmed("another", ADA)).isEmpty();
        assertThat(progress.confirmed(ENROLLMENT, new LearnerId("ben"))).isEmpty();
    }

    @Test
    void thereIsNoCompletionOnlyIfProgressItselfSaysSo() {
        ProgressCompletions said = new ProgressCompletions((enrollment, learner) -> {
            throw notFound(MediaType.APPLICATION_PROBLEM_JSON);
        });
        ProgressCompletions wrongAddress = new ProgressCompletions((enrollment, learner) -> {
            throw notFound(MediaType.TEXT_HTML);
        });

        assertThat(said.confirmed(ENROLLMENT, ADA)).isEmpty();
        assertThatThrownBy(() -> wrongAddress.confirmed(ENROLLMENT, ADA)).isInstanceOf(DependencyUnavailable.class);
    }

    @Test
    void halfAnAnswerIsNone() {
        ObjectNode half = (ObjectNode) example.deepCopy();
        half.remove("evidenceDigest");
        ProgressCompletions progress = new ProgressCompletions((enrollment, learner) -> half);

        assertThatThrownBy(() -> progress.confirmed(ENROLLMENT, ADA)).isInstanceOf(DependencyUnavailable.class);
    }

    @Test
    void anOutageIsNoAnswer() {
        ProgressCompletions down = new ProgressCompletions((enrollment, learner) -> {
            throw new ResourceAccessException("connection reset");
        });

        assertThatThrownBy(() -> down.confirmed(ENROLLMENT, ADA)).isInstanceOf(DependencyUnavailable.class);
    }

    private static HttpClientErrorException notFound(MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        return HttpClientErrorException.create(
                HttpStatus.NOT_FOUND, "Not Found", headers, new byte[0], StandardCharsets.UTF_8);
    }
}
