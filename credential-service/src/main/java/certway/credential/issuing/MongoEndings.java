package certway.credential.issuing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Endings;
import certway.credential.issuing.model.LearnerId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** What ends, by the index of ends. */
@Component
final class MongoEndings implements Endings {

    private static final int MOST_OF_ONE = 100;
    private static final Bson ACTIVE = eq(MongoCredentials.STATE_KIND, CredentialDocuments.ACTIVE);

    private final MongoCollection<Document> credentials;

    MongoEndings(MongoDatabase database) {
        this.credentials = database.getCollection(MongoCredentials.COLLECTION);
    }

    @Override
    public List<Credential> between(Position behind, Instant until, int limit) {
        Date end = Date.from(behind.validUntil());
        Bson later = or(
                gt(CredentialDocuments.VALID_UNTIL, end),
                and(eq(CredentialDocuments.VALID_UNTIL, end), gt(CredentialDocuments.ID, behind.id())));
        return credentials
                .find(and(ACTIVE, later, lte(CredentialDocuments.VALID_UNTIL, Date.from(until))))
                .sort(ascending(CredentialDocuments.VALID_UNTIL, CredentialDocuments.ID))
                .limit(limit)
                .map(CredentialDocuments::credential)
                .into(new ArrayList<>());
    }

    @Override
    public List<Credential> of(LearnerId learner, Instant after, Instant until) {
        return credentials
                .find(and(
                        eq(CredentialDocuments.LEARNER, learner.value()),
                        ACTIVE,
                        gt(CredentialDocuments.VALID_UNTIL, Date.from(after)),
                        lte(CredentialDocuments.VALID_UNTIL, Date.from(until))))
                .sort(ascending(CredentialDocuments.VALID_UNTIL))
                .limit(MOST_OF_ONE)
                .map(CredentialDocuments::credential)
                .into(new ArrayList<>());
    }

    @Override
    public boolean isFollowed(Credential credential) {
        Instant end = Objects.requireNonNull(credential.validUntil(), "what does not end is not followed");
        Bson longer =
                or(exists(CredentialDocuments.VALID_UNTIL, false), gt(CredentialDocuments.VALID_UNTIL, Date.from(end)));
        return credentials
                        .find(and(
                                eq(
                                        CredentialDocuments.LEARNER,
                                        credential.completion().learner().value()),
                                eq(
                                        CredentialSearch.PROGRAM,
                                        credential.completion().program().programId()),
                                ACTIVE,
                                longer))
                        .projection(include(CredentialDocuments.ID))
                        .first()
                != null;
    }
}
