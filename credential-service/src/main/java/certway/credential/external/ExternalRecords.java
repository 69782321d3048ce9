package certway.credential.external;

import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.HeldRecords;
import certway.credential.issuing.model.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every record of something that was granted elsewhere. */
interface ExternalRecords extends HeldRecords {

    /** Who of the staff did what, when and why; kept with the record. */
    record Act(Instant at, String actor, String act, String reason) {}

    /** A record with what staff did to it. */
    record Audited(ExternalRecord external, List<Act> acts) {

        public Audited {
            acts = List.copyOf(acts);
        }
    }

    /** Where a page of a list ended. */
    record Position(LocalDate from, String id) {

        static Position behind(Audited last) {
            return new Position(last.external().facts().from(), last.external().id());
        }
    }

    /** Which records: of one learner, and verified ones or those that wait, or both. */
    record Wanted(@Nullable LearnerId learner, @Nullable Boolean verified) {}

    /** Adds it; false if the learner has as many as one may have. The same id again changes nothing. */
    boolean add(ExternalRecord external);

    Optional<Audited> find(String id);

    List<Audited> page(Wanted wanted, @Nullable Position after, int limit);

    /** Saves a change if nobody made another one since; with the act where staff made it. */
    boolean save(ExternalRecord changed, @Nullable Act act);

    /** Removes a record of its learner, with its files, if nobody changed it since. */
    boolean remove(ExternalRecord external);
}
