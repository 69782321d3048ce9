package certway.progress.practicum.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A supervisor with an account signs a learner's log without a link for each entry.
 *
 * @param supervisor the account, and its name when it began
 * @param learner whose log it is
 * @param learnerName as the supervisor knows them; null if nobody told
 */
public record Supervision(
        String id,
        Account supervisor,
        LogId log,
        String learner,
        @Nullable String learnerName,
        Instant since) {

    /** Somebody who can sign in here. */
    public record Account(String id, String name) {}

    /** Begins with a link that the learner handed out: that is how they say who may sign. */
    public static Supervision begin(Account supervisor, SignatureLink link, Instant now) {
        return new Supervision(
                id(supervisor, link.log()), supervisor, link.log(), link.learner(), link.learnerName(), now);
    }

    /** The same supervisor of the same log is the same supervision. */
    private static String id(Account supervisor, LogId log) {
        return Reference.of("supervision", supervisor.id(), log.enrollment(), log.unit())
                .value();
    }

    /** What a link to that entry would be; it does not end. */
    public SignatureLink linkTo(Reference entry) {
        return new SignatureLink(log, entry, learner, learnerName, Instant.MAX);
    }
}
