package certway.credential.transcript.model;

import certway.credential.issuing.model.HolderName;

/** Who signs transcripts. */
@FunctionalInterface
public interface TranscriptForms {

    /** The achievements as a Comprehensive Learner Record 2.0 in a signed JWT; of a transcript that has at least one. */
    String signed(HolderName holder, Transcript transcript);
}
