package certway.credential.issuing.model;

import java.time.Instant;
import java.util.List;

/** What the certificate desk does, for whoever does it to many certificates. */
public interface Desk {

    /** The certificates of a program version that were issued before an instant. */
    record Selection(String programId, int version, Instant issuedBefore) {}

    /** One of them; in the order of their ids. */
    record Selected(CredentialId id, PublicId publicId) {}

    /** What is to be done. */
    sealed interface Wish {

        record Revoke(RevocationReason reason) implements Wish {}

        record Replace(Reissue how) implements Wish {}
    }

    /**
     * Who asks for it and why.
     *
     * @param request the same when it is asked for again
     */
    record Errand(String actor, String note, String request) {}

    /** What became of it, or would. */
    enum Result {
        REVOKED,
        REISSUED,
        ALREADY_REVOKED,
        ALREADY_SUPERSEDED,
        NAME_UNCHANGED,
        EXPIRED,
        HOLDER_WITHOUT_NAME,
        /** Something is wrong with it, or with us; the log says what. */
        FAILED
    }

    long count(Selection selection);

    /**
     * Some of them, behind an id.
     *
     * @param after empty at the start
     */
    List<Selected> some(Selection selection, String after, int limit);

    /** What would become of it now; changes nothing. */
    Result preview(PublicId certificate, Wish wish);

    /** Does it; done again under the same request it is the same. */
    Result act(PublicId certificate, Wish wish, Errand errand);
}
