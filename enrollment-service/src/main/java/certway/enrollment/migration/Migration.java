package certway.enrollment.migration;

import certway.enrollment.enrolling.model.Moving;
import certway.enrollment.enrolling.model.Pins;
import certway.enrollment.enrolling.model.ProgramVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A registrar's job that moves learners to another version: who wants it and why, and how far it is. It is kept for ever. */
record Migration(String id, Wanted wanted, Asked asked, Progressed progressed) {

    /**
     * Who is to be moved where.
     *
     * @param to by the name that the program has today
     * @param reverses the migration that this one takes back; null if it takes none back
     */
    record Wanted(
            ProgramVersion to,
            int fromVersion,
            boolean dryRun,
            @Nullable String reverses) {

        Pins.Version from() {
            return new Pins.Version(to.program(), fromVersion);
        }
    }

    record Asked(String actor, String reason, Instant at) {}

    /**
     * How far it is.
     *
     * @param after the last enrollment that was looked at
     * @param total to look at, as it was when the job began
     */
    record Progressed(String after, long total, @Nullable Instant finishedAt) {

        Progressed behind(String enrollment) {
            return new Progressed(enrollment, total, finishedAt);
        }

        Progressed finished(Instant at) {
            return new Progressed(after, total, at);
        }

        boolean isFinished() {
            return finishedAt != null;
        }
    }

    boolean isReversal() {
        return wanted.reverses() != null;
    }

    /** A move of somebody who was pinned to that version. */
    Moving moving(ProgramVersion target) {
        return new Moving(id, isReversal(), target);
    }
}
