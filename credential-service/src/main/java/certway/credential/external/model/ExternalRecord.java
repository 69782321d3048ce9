package certway.credential.external.model;

import certway.credential.external.model.FileDecision.Changed;
import certway.credential.external.model.FileDecision.Reason;
import certway.credential.external.model.FileDecision.Refused;
import certway.credential.external.model.FileDecision.Same;
import certway.credential.external.model.Verification.SelfReported;
import certway.credential.external.model.Verification.Verified;
import certway.credential.issuing.model.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a learner holds from elsewhere.
 *
 * @param files that prove it
 * @param revision counts its changes from 1
 */
public record ExternalRecord(
        String id,
        LearnerId learner,
        RecordFacts facts,
        Verification verification,
        List<EvidenceFile> files,
        Instant writtenAt,
        long revision) {

    public static final int MOST_FILES = 3;

    public ExternalRecord {
        files = List.copyOf(files);
    }

    public boolean isVerified() {
        return verification instanceof Verified;
    }

    /** With other facts, which nobody has verified yet; empty if they are the same. */
    public Optional<ExternalRecord> changed(RecordFacts other, Instant at) {
        return facts.equals(other)
                ? Optional.empty()
                : Optional.of(new ExternalRecord(id, learner, other, new SelfReported(), files, at, revision + 1));
    }

    /** After a registrar saw the proof; empty if one already did. */
    public Optional<ExternalRecord> verified(Instant at) {
        List<EvidenceFile> seen =
                files.stream().map(EvidenceFile::seenByARegistrar).toList();
        return isVerified() ? Optional.empty() : Optional.of(with(new Verified(at), seen));
    }

    /** After a registrar took that back; empty if nobody had verified it. */
    public Optional<ExternalRecord> unverified() {
        return isVerified() ? Optional.of(with(new SelfReported(), files)) : Optional.empty();
    }

    /** With one more file; the same bytes again change nothing. */
    public FileDecision with(EvidenceFile file) {
        if (files.stream().anyMatch(kept -> kept.sha256().equals(file.sha256()))) {
            return new Same(this);
        }
        if (isVerified()) {
            return new Refused(Reason.VERIFIED);
        }
        if (files.size() >= MOST_FILES) {
            return new Refused(Reason.RECORD_FULL);
        }
        return new Changed(with(
                verification, Stream.concat(files.stream(), Stream.of(file)).toList()));
    }

    /** Without one of its files, as long as no registrar verified by it. */
    public FileDecision without(EvidenceFile file) {
        if (!files.contains(file)) {
            return new Same(this);
        }
        if (isVerified() || file.seen()) {
            return new Refused(Reason.VERIFIED);
        }
        return new Changed(with(
                verification, files.stream().filter(kept -> !kept.equals(file)).toList()));
    }

    public Optional<EvidenceFile> file(String fileId) {
        return files.stream().filter(file -> file.id().equals(fileId)).findFirst();
    }

    private ExternalRecord with(Verification next, List<EvidenceFile> kept) {
        return new ExternalRecord(id, learner, facts, next, kept, writtenAt, revision + 1);
    }
}
