package certway.credential.issuing;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completions;
import certway.credential.issuing.model.LearnerId;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventJson;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;

/** Asks progress-service, which alone knows. */
final class ProgressCompletions implements Completions {

    private static final String PROGRESS = "The progress service";

    private final Progress progress;

    ProgressCompletions(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Optional<Completion> confirmed(String enrollmentId, LearnerId learner) {
        try {
            CompletionMessage message =
                    EventJson.read(progress.completion(enrollmentId, learner.value()), CompletionMessage.class);
            return Optional.of(message.completion())
                    .filter(completion -> completion.enrollmentId().equals(enrollmentId)
                            && completion.learner().equals(learner));
        } catch (HttpClientErrorException.NotFound e) {
            if (saidByProgress(e)) {
                return Optional.empty();
            }
            throw new DependencyUnavailable(PROGRESS, e);
        } catch (RestClientException | JacksonException | IllegalArgumentException e) {
            // Half an answer or one that cannot be read is no answer.
            throw new DependencyUnavailable(PROGRESS, e);
        }
    }

    /** A wrong address or a proxy says 404 too, but not as a problem. */
    private static boolean saidByProgress(HttpClientErrorException.NotFound answer) {
        return answer.getResponseHeaders() != null
                && MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(
                        answer.getResponseHeaders().getContentType());
    }
}
