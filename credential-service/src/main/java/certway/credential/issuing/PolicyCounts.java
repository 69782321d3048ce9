package certway.credential.issuing;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import certway.credential.issuing.model.Standing;
import certway.credential.issuing.model.Validity;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The certificates of a program that are valid, by the version that they are of and the policy that it promised. */
final class PolicyCounts {

    private static final String COUNT = "certificates";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String VERSION = "version";

    private final MongoCollection<Document> credentials;

    /**
     * Some certificates of one version.
     *
     * @param firstEnd of the earliest; null if they do not end
     */
    record Count(
            int version,
            Validity validity,
            long certificates,
            @Nullable Instant firstEnd,
            @Nullable Instant lastEnd) {}

    PolicyCounts(MongoDatabase database) {
        this.credentials = database.getCollection(MongoCredentials.COLLECTION);
    }

    /** By version. */
    List<Count> of(String programId, Instant now) {
        Document by = new Document(VERSION, "$" + CredentialSearch.VERSION)
                .append(ValidityDocuments.MONTHS, field(ValidityDocuments.MONTHS))
                .append(ValidityDocuments.OTHER, field(ValidityDocuments.OTHER));
        String end = "$" + CredentialDocuments.VALID_UNTIL;
        List<Count> counts = credentials
                .aggregate(List.of(
                        match(and(
                                eq(CredentialSearch.PROGRAM, programId),
                                CredentialSearch.standing(Standing.VALID, now))),
                        group(by, sum(COUNT, 1L), min(FIRST, end), max(LAST, end))))
                .map(PolicyCounts::count)
                .into(new ArrayList<>());
        counts.sort(Comparator.comparingInt(Count::version));
        return counts;
    }

    private static String field(String name) {
        return "$%s.%s".formatted(CredentialDocuments.COMPLETION, name);
    }

    private static Count count(Document group) {
        Document by = group.get("_id", Document.class);
        return new Count(
                by.getInteger(VERSION),
                ValidityDocuments.read(by),
                group.get(COUNT, Number.class).longValue(),
                instant(group.getDate(FIRST)),
                instant(group.getDate(LAST)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
