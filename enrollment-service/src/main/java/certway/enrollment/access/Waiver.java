package certway.enrollment.access;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.event.EventIds;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar does not ask of a learner.
 *
 * @param revision counts the changes, from 1
 * @param granted the last time
 * @param revoked null as long as it holds
 */
record Waiver(
        Scope scope, long revision, Act granted, @Nullable Act revoked) {

    /**
     * Of whom what is not asked; there is one waiver of a scope.
     *
     * @param prerequisites their ids; none stands for all that the program has and will have
     */
    record Scope(LearnerId learner, ProgramId program, Set<String> prerequisites) {

        Scope {
            prerequisites = Set.copyOf(prerequisites);
        }

        String id() {
            return EventIds.of(
                    "waiver", learner.value(), program.value(), String.join(" ", new TreeSet<>(prerequisites)));
        }
    }

    /** Who did it, and why. */
    record Act(Instant at, String actor, String reason) {}

    static Waiver first(Scope scope, Act granted) {
        return new Waiver(scope, 1, granted, null);
    }

    boolean holds() {
        return revoked == null;
    }

    Waiver grant(Act again) {
        return new Waiver(scope, revision + 1, again, null);
    }

    Waiver revoke(Act act) {
        return new Waiver(scope, revision + 1, granted, act);
    }
}
