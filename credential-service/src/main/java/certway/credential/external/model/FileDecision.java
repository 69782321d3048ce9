package certway.credential.external.model;

/** What becomes of a record when somebody adds a file to it or takes one out. */
public sealed interface FileDecision {

    record Changed(ExternalRecord external) implements FileDecision {}

    /** It is as wanted already. */
    record Same(ExternalRecord external) implements FileDecision {}

    record Refused(Reason reason) implements FileDecision {}

    enum Reason {
        /** What a registrar saw stays what he saw. */
        VERIFIED,
        RECORD_FULL,
        LEARNER_FULL
    }
}
