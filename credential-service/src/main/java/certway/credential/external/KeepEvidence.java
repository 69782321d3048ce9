package certway.credential.external;

import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.FileDecision;
import certway.credential.external.model.FileDecision.Changed;
import certway.credential.external.model.FileDecision.Reason;
import certway.credential.external.model.FileDecision.Refused;
import certway.credential.external.model.FileDecision.Same;
import certway.credential.external.model.FileKind;
import certway.credential.issuing.model.LearnerId;
import certway.desk.digest.Sha256;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds files to records and takes them out again. */
@Component
final class KeepEvidence {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Of one learner, in all records; several requests at once may go a little beyond it. */
    static final int MOST_OF_A_LEARNER = 30;

    private static final int ATTEMPTS = 3;

    private final ExternalRecords records;
    private final MongoEvidence evidence;
    private final InstantSource clock;

    /** A file as it was handed in. */
    static final class Handed {

        private final String name;
        private final FileKind kind;
        private final byte[] bytes;

        /** The caller changes the bytes no more. */
        Handed(String name, FileKind kind, byte[] bytes) {
            this.name = name;
            this.kind = kind;
            this.bytes = bytes;
        }
    }

    /** What became of a wish. */
    sealed interface Outcome {

        record Done(ExternalRecord external) implements Outcome {}

        record Refused(Reason reason) implements Outcome {}

        /** Others changed the record again and again meanwhile. */
        record Busy() implements Outcome {}

        /** The record, or the file of it, is not there. */
        record Gone() implements Outcome {}
    }

    KeepEvidence(ExternalRecords records, MongoEvidence evidence, InstantSource clock) {
        this.records = records;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Adds a file; with the act where staff does it. */
    Outcome add(ExternalRecord external, Handed handed, @Nullable Act act) {
        LearnerId learner = external.learner();
        List<ExternalRecord> all = records.of(learner);
        EvidenceFile file = new EvidenceFile(
                UUID.randomUUID().toString(),
                handed.kind.name(handed.name),
                handed.kind,
                Sha256.of(handed.bytes),
                handed.bytes.length,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                false);
        evidence.removeForgotten(learner, all, file.addedAt());
        if (external.with(file) instanceof Changed
                && all.stream().mapToInt(one -> one.files().size()).sum() >= MOST_OF_A_LEARNER) {
            return new Outcome.Refused(Reason.LEARNER_FULL);
        }
        evidence.add(learner, file, handed.bytes);
        Outcome outcome = save(external.id(), act, now -> now.with(file));
        if (!(outcome instanceof Outcome.Done(ExternalRecord kept))
                || !kept.files().contains(file)) {
            evidence.remove(List.of(file));
        }
        return outcome;
    }

    Outcome remove(ExternalRecord external, EvidenceFile file) {
        Outcome outcome = save(external.id(), null, now -> now.without(file));
        if (outcome instanceof Outcome.Done) {
            evidence.remove(List.of(file));
        }
        return outcome;
    }

    /** Decides about the record as it is now: a file that comes or goes hangs on nothing else that changes in it. */
    private Outcome save(String recordId, @Nullable Act act, Function<ExternalRecord, FileDecision> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<ExternalRecord> found = records.find(recordId).map(Audited::external);
            if (found.isEmpty()) {
                return new Outcome.Gone();
            }
            switch (change.apply(found.get())) {
                case Refused(Reason reason) -> {
                    return new Outcome.Refused(reason);
                }
                case Same(ExternalRecord same) -> {
                    return new Outcome.Done(same);
                }
                case Changed(ExternalRecord changed) -> {
                    if (records.save(changed, act)) {
                        return new Outcome.Done(changed);
                    }
                }
            }
        }
        return new Outcome.Busy();
    }
}
