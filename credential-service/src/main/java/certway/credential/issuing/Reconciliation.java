package certway.credential.issuing;

import java.time.Instant;

/**
 * What a comparison of all completions with all certificates found.
 *
 * @param startedAt when it began; what happened later is not in it
 * @param completions of people who are not erased
 * @param missing certificates that were not there and could not be issued now either
 * @param repaired certificates that were not there, and are now
 * @param unmatched certificates without a completion
 */
record Reconciliation(
        Instant startedAt, Instant finishedAt, long completions, long missing, long repaired, long unmatched) {

    static Reconciliation begun(Instant now) {
        return new Reconciliation(now, now, 0, 0, 0, 0);
    }

    /** What is left after the repair; zero is as it should be. */
    long difference() {
        return missing + unmatched;
    }

    Reconciliation plus(long more, long moreMissing, long moreRepaired) {
        return new Reconciliation(
                startedAt, finishedAt, completions + more, missing + moreMissing, repaired + moreRepaired, unmatched);
    }

    Reconciliation finished(long certificatesOfCompletions, long matched, Instant now) {
        return new Reconciliation(
                startedAt, now, completions, missing, repaired, Math.max(0, certificatesOfCompletions - matched));
    }
}
