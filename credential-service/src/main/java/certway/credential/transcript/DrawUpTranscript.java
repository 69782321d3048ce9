package certway.credential.transcript;

import certway.credential.external.model.HeldRecords;
import certway.credential.issuing.model.Awards;
import certway.credential.issuing.model.LearnerId;
import certway.credential.transcript.model.Transcript;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Puts a transcript together from what is kept at this moment. */
@Component
class DrawUpTranscript {

    private final Awards awards;
    private final HeldRecords records;
    private final InstantSource clock;

    DrawUpTranscript(Awards awards, HeldRecords records, InstantSource clock) {
        this.awards = awards;
        this.records = records;
        this.clock = clock;
    }

    Transcript of(LearnerId learner) {
        return new Transcript(clock.instant().truncatedTo(ChronoUnit.SECONDS), awards.of(learner), records.of(learner));
    }
}
