package certway.credential.external.model;

import certway.credential.external.model.Verification.SelfReported;
import certway.credential.external.model.Verification.Verified;
import certway.credential.issuing.model.LearnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a learner holds from elsewhere.
 *
 * @param revision counts its changes from 1
 */
public record ExternalRecord(
        String id, LearnerId learner, RecordFacts facts, Verification verification, Instant writtenAt, long revision) {

    public boolean isVerified() {
        return verification instanceof Verified;
    }

    /** With other facts, which nobody has verified yet; empty if they are the same. */
    public Optional<ExternalRecord> changed(RecordFacts other, Instant at) {
        return facts.equals(other)
                ? Optional.empty()
                : Optional.of(new ExternalRecord(id, learner, other, new SelfReported(), at, revision + 1));
    }

    /** After a registrar saw the proof; empty if one already did. */
    public Optional<ExternalRecord> verified(Instant at) {
        return isVerified() ? Optional.empty() : Optional.of(with(new Verified(at)));
    }

    /** After a registrar took that back; empty if nobody had verified it. */
    public Optional<ExternalRecord> unverified() {
        return isVerified() ? Optional.of(with(new SelfReported())) : Optional.empty();
    }

    private ExternalRecord with(Verification next) {
        return new ExternalRecord(id, learner, facts, next, writtenAt, revision + 1);
    }
}
