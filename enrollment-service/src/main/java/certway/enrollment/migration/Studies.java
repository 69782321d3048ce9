package certway.enrollment.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/** What is asked of progress-service, which has the learners' studies. */
interface Studies {

    record Names(int toVersion, List<Name> studies) {}

    record Name(String enrollmentId, String learnerId) {}

    record Previews(List<Preview> items) {}

    /** What a study would be in the other version. */
    record Preview(
            String enrollmentId,
            int percentBefore,
            int percentAfter,
            List<String> gains,
            List<String> keeps,
            List<String> loses,
            @Nullable String openAttempt,
            boolean completes,
            boolean mayGoBack) {

        Result.Effect effect() {
            return new Result.Effect(percentBefore, percentAfter, gains, keeps, loses, openAttempt, completes);
        }
    }

    record Back(String learnerId, int toVersion) {}

    @PostExchange("/internal/migration-previews")
    Previews preview(@RequestBody Names names);

    /** Refused with 409 once the learner has gone on. */
    @PostExchange("/internal/studies/{enrollmentId}/reversal")
    void putBack(@PathVariable String enrollmentId, @RequestBody Back back);
}
