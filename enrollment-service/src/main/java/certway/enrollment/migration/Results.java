package certway.enrollment.migration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.migration.Result.Effect;
import certway.enrollment.migration.Result.Outcome;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of each learner, one document per migration and enrollment. What was settled stays as it was. */
@Component
final class Results {

    static final String COLLECTION = "migrationResults";
    static final String MIGRATION = "migration";
    static final String OUTCOME = "outcome";
    static final String ENROLLMENT = "enrollmentId";
    static final String AT = "at";

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final String ID = "_id";
    private static final String COUNT = "count";

    private final MongoCollection<Document> results;

    Results(MongoDatabase database) {
        this.results = database.getCollection(COLLECTION);
    }

    /** Keeps those that are new. */
    void insert(List<Result> fresh) {
        try {
            results.insertMany(fresh.stream().map(Results::document).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            boolean onlyThereAlready = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyThereAlready) {
                throw e;
            }
        }
    }

    void settle(Result moving, Outcome outcome) {
        results.updateOne(and(eq(ID, id(moving)), eq(OUTCOME, Outcome.MOVING.word())), set(OUTCOME, outcome.word()));
    }

    /** Some with that outcome by enrollment, from the one that follows. */
    List<Result> page(String migration, Outcome outcome, String after, int limit) {
        return results.find(and(eq(MIGRATION, migration), eq(OUTCOME, outcome.word()), gt(ENROLLMENT, after)))
                .sort(ascending(ENROLLMENT))
                .limit(limit)
                .map(Results::result)
                .into(new ArrayList<>());
    }

    <T> Page<T> page(
            String migration, @Nullable Outcome outcome, LatestFirst.Request request, Function<Result, T> body) {
        List<Bson> filters = new ArrayList<>(List.of(eq(MIGRATION, migration)));
        if (outcome != null) {
            filters.add(eq(OUTCOME, outcome.word()));
        }
        return new LatestFirst(results, AT).page(filters, request, document -> body.apply(result(document)));
    }

    Map<Outcome, Integer> counts(String migration) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        results.aggregate(List.of(
                        Aggregates.match(eq(MIGRATION, migration)),
                        Aggregates.group("$" + OUTCOME, Accumulators.sum(COUNT, 1))))
                .forEach(group -> counts.put(outcome(group.getString(ID)), group.getInteger(COUNT)));
        return counts;
    }

    private static String id(Result result) {
        return result.migration() + "/" + result.enrollment().value();
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static Document document(Result result) {
        Document document = new Document(ID, id(result))
                .append(MIGRATION, result.migration())
                .append(ENROLLMENT, result.enrollment().value())
                .append("learnerId", result.learner())
                .append("from", version(result.from()))
                .append("to", version(result.to()))
                .append(OUTCOME, result.outcome().word())
                .append(AT, Date.from(result.at()));
        Effect effect = result.effect();
        return effect == null ? document : document.append("effect", effect(effect));
    }

    private static Result result(Document document) {
        Document effect = document.get("effect", Document.class);
        return new Result(
                document.getString(MIGRATION),
                new EnrollmentId(document.getString(ENROLLMENT)),
                document.getString("learnerId"),
                version(document.get("from", Document.class)),
                version(document.get("to", Document.class)),
                outcome(document.getString(OUTCOME)),
                effect == null ? null : effect(effect),
                document.getDate(AT).toInstant());
    }

    private static Document version(ProgramVersion version) {
        return new Document("programId", version.program().value())
                .append("slug", version.slug())
                .append("title", version.title())
                .append("version", version.version());
    }

    private static ProgramVersion version(Document version) {
        return new ProgramVersion(
                new ProgramId(version.getString("programId")),
                version.getString("slug"),
                version.getString("title"),
                version.getInteger("version"));
    }

    private static Document effect(Effect effect) {
        return new Document("percentBefore", effect.percentBefore())
                .append("percentAfter", effect.percentAfter())
                .append("gains", effect.gains())
                .append("keeps", effect.keeps())
                .append("loses", effect.loses())
                .append("openAttempt", effect.openAttempt())
                .append("completes", effect.completes());
    }

    private static Effect effect(Document effect) {
        return new Effect(
                effect.getInteger("percentBefore"),
                effect.getInteger("percentAfter"),
                effect.getList("gains", String.class),
                effect.getList("keeps", String.class),
                effect.getList("loses", String.class),
                effect.getString("openAttempt"),
                effect.getBoolean("completes"));
    }
}
