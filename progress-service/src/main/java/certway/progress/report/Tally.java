package certway.progress.report;

import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event adds to the counters of a program: one more of each of some numbers.
 *
 * @param event the event's id
 * @param fact a name of its own: however many events state it, it counts once
 * @param adds the names of the numbers
 * @param attempt whose answers count in the analysis of questions, too
 */
record Tally(
        String event,
        String fact,
        ProgramVersion program,
        List<String> adds,
        @Nullable FirstAttempt attempt) {

    /** The first alone is analysed: who tries again has seen the questions. */
    record FirstAttempt(StudyKey study, UnitId unit) {

        static final int NUMBER = 1;
    }

    Tally {
        adds = List.copyOf(adds);
    }
}
