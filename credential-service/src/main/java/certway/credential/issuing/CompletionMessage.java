package certway.credential.issuing;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.ValidityBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A completion as progress-service tells of it, in its events and when it is asked.
 *
 * @param validity missing from what was told before there were other policies than months
 */
record CompletionMessage(
        String completionId,
        String enrollmentId,
        String learnerId,
        String programId,
        int version,
        int cycle,
        String slug,
        String title,
        Completion.@Nullable Score score,
        int studyMinutes,
        @Nullable Integer validityMonths,
        @Nullable ValidityBody validity,
        List<Completion.Credit> credits,
        String evidenceDigest,
        Instant startedAt,
        Instant completedAt) {

    CompletionMessage {
        require(completionId, "completionId");
        require(enrollmentId, "enrollmentId");
        require(learnerId, "learnerId");
        require(programId, "programId");
        require(slug, "slug");
        require(title, "title");
        require(credits, "credits");
        require(evidenceDigest, "evidenceDigest");
        require(startedAt, "startedAt");
        require(completedAt, "completedAt");
        ValidityBody.read(validity, validityMonths);
    }

    private static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
    }

    Completion completion() {
        return new Completion(
                completionId,
                enrollmentId,
                new LearnerId(learnerId),
                new Program(programId, version, slug, title),
                cycle,
                score,
                studyMinutes,
                ValidityBody.read(validity, validityMonths),
                credits,
                evidenceDigest,
                startedAt,
                completedAt);
    }
}
