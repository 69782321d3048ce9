package certway.enrollment.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service that is told of events.
 *
 * @param stop null as long as it is told
 * @param secrets with which it is signed, the newest first
 * @param revision counts the changes, from 1
 * @param failingSince when an attempt failed since which none has succeeded; null if the last one did
 * @param replay what is being told again
 */
record Webhook(
        String id,
        Target target,
        Owner owner,
        @Nullable Stop stop,
        List<Secret> secrets,
        long revision,
        Instant createdAt,
        @Nullable Instant failingSince,
        @Nullable Replay replay) {

    /**
     * What is told, and where.
     *
     * @param types of events
     * @param programs that are told of; none stands for all
     */
    record Target(String name, URI url, Set<String> types, Set<String> programs) {

        Target {
            types = Set.copyOf(types);
            programs = Set.copyOf(programs);
        }
    }

    /** Why it is not told. */
    enum Cause {
        /** Somebody wants it so. What happens meanwhile waits. */
        PAUSED,
        /** It said that it is there no more. What happens meanwhile is not kept for it. */
        GONE,
        /** It took nothing for days. What happens meanwhile is not kept for it. */
        FAILING
    }

    record Stop(Cause cause, Instant at) {}

    /**
     * A key that both sides know.
     *
     * @param text as Standard Webhooks writes it
     * @param until null for the newest
     */
    record Secret(String text, @Nullable Instant until) {

        boolean signs(Instant now) {
            return until == null || now.isBefore(until);
        }
    }

    /**
     * What is told once more: what happened from then on until it was asked for.
     *
     * @param id different for each, so that what was told before is told again
     */
    record Replay(String id, Instant from, Instant askedAt) {}

    Webhook {
        secrets = List.copyOf(secrets);
    }

    /** Whose learners alone it is told of; null if it is told of everybody. */
    @Nullable
    String sponsor() {
        return owner.sponsor();
    }

    /** Whether what happens is kept for it. */
    boolean listens() {
        return stop == null || stop.cause() == Cause.PAUSED;
    }

    /** The texts of all secrets that sign now. */
    List<String> signing(Instant now) {
        return secrets.stream()
                .filter(secret -> secret.signs(now))
                .map(Secret::text)
                .toList();
    }
}
