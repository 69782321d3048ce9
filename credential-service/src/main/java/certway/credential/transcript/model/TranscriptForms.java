package certway.credential.transcript.model;

/** Who signs transcripts. */
@FunctionalInterface
public interface TranscriptForms {

    /** The achievements as a Comprehensive Learner Record 2.0 in a signed JWT; of a transcript that has at least one. */
    String signed(Transcript transcript);
}
