package certway.desk.audit;

import certway.desk.audit.model.Pseudonyms;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an entry that are sealed. People stand in them under their pseudonyms and a reason by its digest, so that an erasure
 * leaves the seal whole; what it takes out is the salt, without which nobody finds out a reason by trying.
 */
final class SealedFacts {

    static final String SALT = "salt";

    private final Pseudonyms pseudonyms;

    SealedFacts(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** An entry as it is to be sealed. */
    Seal.Entry of(Document entry) {
        String reason = entry.getString("reason");
        return sealed(entry, reason == null ? null : digest(entry, reason));
    }

    /** Whether an entry is as it was sealed, or lost by an erasure what an erasure takes. */
    boolean hold(Seal.Entry sealed, Document entry) {
        String reason = entry.getString("reason");
        String learner = entry.getString("learnerId");
        boolean sameReason = reason == null
                ? sealed.reason() == null || (learner != null && pseudonyms.isErased(learner))
                : digest(entry, reason).equals(sealed.reason());
        return sameReason && sealed(entry, sealed.reason()).equals(sealed);
    }

    private Seal.Entry sealed(Document entry, @Nullable String reason) {
        String id = entry.getString("_id");
        String digest = Seal.digest(
                id,
                entry.getDate(MongoAuditLog.AT).toInstant().toString(),
                pseudonym(entry.getString("actor")),
                entry.getString("act"),
                pseudonym(entry.getString("subject")),
                pseudonym(entry.getString("learnerId")),
                entry.getString("programId"),
                reason);
        return new Seal.Entry(id, digest, reason);
    }

    /** Entries of earlier releases have no salt. */
    private static String digest(Document entry, String reason) {
        return Seal.digest(entry.getString(SALT), reason);
    }

    private @Nullable String pseudonym(@Nullable String person) {
        return person == null ? null : pseudonyms.pseudonymOf(person);
    }
}
