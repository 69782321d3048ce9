package certway.enrollment.migration;

import certway.enrollment.migration.Result.Effect;
import certway.enrollment.migration.Result.Outcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A migration as registrars see it.
 *
 * @param outcomes how many learners by what became of them
 */
record MigrationBody(
        String migrationId,
        @Schema(allowableValues = {"running", "finished"}) String state,
        String programId,
        int fromVersion,
        int toVersion,
        boolean dryRun,
        @Nullable String reverses,
        String actor,
        String reason,
        Instant at,
        long total,
        long done,
        Map<String, Integer> outcomes,
        @Nullable Instant finishedAt) {

    static MigrationBody of(Migration migration, Map<Outcome, Integer> counts) {
        Migration.Wanted wanted = migration.wanted();
        Map<String, Integer> outcomes = new TreeMap<>();
        counts.forEach((outcome, count) -> outcomes.put(outcome.word(), count));
        return new MigrationBody(
                migration.id(),
                migration.progressed().isFinished() ? "finished" : "running",
                wanted.to().program().value(),
                wanted.fromVersion(),
                wanted.to().version(),
                wanted.dryRun(),
                wanted.reverses(),
                migration.asked().actor(),
                migration.asked().reason(),
                migration.asked().at(),
                migration.progressed().total(),
                counts.values().stream().mapToLong(Integer::longValue).sum() - counts.getOrDefault(Outcome.MOVING, 0),
                outcomes,
                migration.progressed().finishedAt());
    }

    /** What became of one learner. */
    record ResultBody(
            String enrollmentId,
            String learnerId,
            int fromVersion,
            int toVersion,
            String outcome,
            @Nullable Effect effect,
            Instant at) {

        static ResultBody of(Result result) {
            return new ResultBody(
                    result.enrollment().value(),
                    result.learner(),
                    result.from().version(),
                    result.to().version(),
                    result.outcome().word(),
                    result.effect(),
                    result.at());
        }
    }
}
