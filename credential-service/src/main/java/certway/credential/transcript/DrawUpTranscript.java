package certway.credential.transcript;

import certway.credential.external.model.HeldRecords;
import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Names;
import certway.credential.transcript.model.Transcript;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a transcript together from what is kept at this moment. */
@Component
class DrawUpTranscript {

    private final Names names;
    private final Awards awards;
    private final HeldRecords records;
    private final InstantSource clock;

    DrawUpTranscript(Names names, Awards awards, HeldRecords records, InstantSource clock) {
        this.names = names;
        this.awards = awards;
        this.records = records;
        this.clock = clock;
    }

    /** Empty of an account without a name. */
    Optional<Transcript> of(LearnerId learner) {
        return names.of(learner)
                .map(holder -> new Transcript(
                        holder,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        awards.of(learner),
                        records.of(learner)));
    }
}
