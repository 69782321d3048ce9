package certway.credential.issuing.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the certificate desk does, for whoever does it to many certificates. */
public interface Desk {

    /**
     * The certificates of a program that were issued before an instant.
     *
     * @param version null for those of every version
     */
    record Selection(String programId, @Nullable Integer version, Instant issuedBefore) {}

    /** One of them; in the order of their ids. */
    record Selected(CredentialId id, PublicId publicId) {}

    /** What is to be done. */
    sealed interface Wish {

        record Revoke(RevocationReason reason) implements Wish {}

        record Replace(Reissue how) implements Wish {}

        /** What is valid gets the end that a policy gives its completion, if that is a later one. */
        record Extend(Validity policy) implements Wish {}
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
        EXTENDED,
        ALREADY_REVOKED,
        ALREADY_SUPERSEDED,
        NAME_UNCHANGED,
        EXPIRED,
        NEVER_ENDS,
        NOT_LATER,
        HOLDER_WITHOUT_NAME,
        /** Something is wrong with it, or with us; the log says what. */
        FAILED
    }

    /**
     * What became of one, or would.
     *
     * @param end when it ended before, where ends are moved
     * @param later when it ends from now on, if that is later
     */
    record Became(
            Result result, @Nullable Instant end, @Nullable Instant later) {

        public static Became of(Result result) {
            return new Became(result, null, null);
        }
    }

    long count(Selection selection);

    /**
     * Some of them, behind an id.
     *
     * @param after empty at the start
     */
    List<Selected> some(Selection selection, String after, int limit);

    /** What would become of it now; changes nothing. */
    Became preview(PublicId certificate, Wish wish);

    /** Does it; done again under the same request it is the same. */
    Became act(PublicId certificate, Wish wish, Errand errand);
}
