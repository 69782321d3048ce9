package certway.credential.issuing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import certway.credential.issuing.Credentials.Position;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.SearchWords;
import certway.credential.issuing.model.Standing;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Finds credentials for the desk, the latest first. Names are found by the beginnings of their words, which an index on these
 * serves: collations and text indexes are not to be had everywhere.
 */
final class CredentialSearch {

    static final String PROGRAM = CredentialDocuments.COMPLETION + ".programId";
    static final String VERSION = CredentialDocuments.COMPLETION + ".version";

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> credentials;

    /**
     * What is looked for; what is null or empty narrows nothing.
     *
     * @param words beginnings of words of the holder's name, all of them
     * @param learners any of them; null if it may be anybody's
     */
    record Wanted(
            @Nullable PublicId id,
            List<String> words,
            @Nullable List<LearnerId> learners,
            @Nullable String programId,
            @Nullable Integer version,
            @Nullable Standing standing) {}

    /** What was done to a credential, by whom and why. */
    record Acted(
            Instant at, String actor, String act, @Nullable String reason, String note) {}

    /**
     * A credential with its history.
     *
     * @param before whose place it took
     */
    record Detail(Credential credential, @Nullable PublicId before, List<Acted> acts) {}

    CredentialSearch(MongoDatabase database) {
        this.credentials = database.getCollection(MongoCredentials.COLLECTION);
    }

    List<Credential> page(Wanted wanted, Instant now, @Nullable Position after, int limit) {
        List<Bson> filters = filters(wanted);
        if (wanted.standing() != null) {
            filters.add(standing(wanted.standing(), now));
        }
        if (after != null) {
            filters.add(MongoCredentials.behind(after));
        }
        return credentials
                .find(filters.isEmpty() ? new Document() : and(filters))
                .sort(descending(CredentialDocuments.ISSUED_AT, CredentialDocuments.ID))
                .limit(limit)
                .map(CredentialDocuments::credential)
                .into(new ArrayList<>());
    }

    private static List<Bson> filters(Wanted wanted) {
        List<Bson> filters = new ArrayList<>();
        if (wanted.id() != null) {
            filters.add(eq(CredentialDocuments.PUBLIC_ID, wanted.id().value()));
        }
        // Such words have no letter that means something in a pattern.
        wanted.words().forEach(word -> filters.add(regex(CredentialDocuments.HOLDER_WORDS, "^" + word)));
        if (wanted.learners() != null) {
            filters.add(in(
                    CredentialDocuments.LEARNER,
                    wanted.learners().stream().map(LearnerId::value).toList()));
        }
        if (wanted.programId() != null) {
            filters.add(eq(PROGRAM, wanted.programId()));
        }
        if (wanted.version() != null) {
            filters.add(eq(VERSION, wanted.version()));
        }
        return filters;
    }

    /** An end counts by the clock, told or not. */
    static Bson standing(Standing standing, Instant now) {
        Date date = Date.from(now);
        Bson active = eq(MongoCredentials.STATE_KIND, CredentialDocuments.ACTIVE);
        return switch (standing) {
            case VALID ->
                and(
                        active,
                        or(exists(CredentialDocuments.VALID_UNTIL, false), gt(CredentialDocuments.VALID_UNTIL, date)));
            case EXPIRED ->
                or(
                        eq(MongoCredentials.STATE_KIND, CredentialDocuments.EXPIRED),
                        and(active, lte(CredentialDocuments.VALID_UNTIL, date)));
            case SUPERSEDED -> eq(MongoCredentials.STATE_KIND, CredentialDocuments.SUPERSEDED);
            case REVOKED -> eq(MongoCredentials.STATE_KIND, CredentialDocuments.REVOKED);
        };
    }

    Optional<Detail> detail(PublicId id) {
        return Optional.ofNullable(credentials
                        .find(eq(CredentialDocuments.PUBLIC_ID, id.value()))
                        .first())
                .map(document -> {
                    Credential credential = CredentialDocuments.credential(document);
                    return new Detail(credential, publicId(credential.supersedes()), acts(document));
                });
    }

    private @Nullable PublicId publicId(@Nullable CredentialId id) {
        Document found = id == null
                ? null
                : credentials
                        .find(eq(CredentialDocuments.ID, id.value()))
                        .projection(include(CredentialDocuments.PUBLIC_ID))
                        .first();
        return found == null ? null : new PublicId(found.getString(CredentialDocuments.PUBLIC_ID));
    }

    private static List<Acted> acts(Document document) {
        return document.getList(CredentialDocuments.ACTS, Document.class, List.of()).stream()
                .map(act -> new Acted(
                        act.getDate("at").toInstant(),
                        act.getString("actor"),
                        CredentialMessages.plain(act.getString("act")),
                        act.getString("reason"),
                        act.getString("note")))
                .toList();
    }

    /** Notes the words of some names where they are missing. */
    boolean learnNames() {
        List<Document> some = credentials
                .find(exists(CredentialDocuments.HOLDER_WORDS, false))
                .projection(include(CredentialDocuments.HOLDER))
                .limit(AT_ONCE)
                .into(new ArrayList<>());
        for (Document document : some) {
            String name = document.getString(CredentialDocuments.HOLDER);
            // Only if it is not erased meanwhile.
            credentials.updateOne(
                    and(
                            eq(CredentialDocuments.ID, document.getString(CredentialDocuments.ID)),
                            eq(CredentialDocuments.HOLDER, name)),
                    set(CredentialDocuments.HOLDER_WORDS, SearchWords.of(name)));
        }
        return some.size() == AT_ONCE;
    }
}
