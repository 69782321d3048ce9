package certway.progress.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** What happened in a study, and who looked. Both are only ever added to. */
final class Timelines {

    static final String LOOKS = "studyLooks";

    /**
     * Something that happened.
     *
     * @param actor who did it, where that was not the learner
     */
    record Happened(
            String id,
            Instant at,
            String what,
            @Nullable String unit,
            @Nullable String detail,
            @Nullable String actor) {}

    /** Somebody looked at the study of another. */
    record Look(String id, Instant at, String actor, String reason) {}

    private static final String ENROLLMENT = MoveTrails.ENROLLMENT;
    private static final String ID = StudyDocuments.ID;
    private static final String REASON = "reason";

    private final MongoCollection<Document> studies;
    private final MongoCollection<Document> history;
    private final MongoCollection<Document> looks;

    Timelines(MongoDatabase database) {
        this.studies = database.getCollection(MongoStudies.COLLECTION);
        this.history = database.getCollection(MoveTrails.HISTORY);
        this.looks = database.getCollection(LOOKS);
    }

    /** From the first change on, or from the one that follows; what was not moved to the history yet is there, too. */
    List<Happened> history(String enrollment, @Nullable ObjectId after, int limit) {
        // First what waits: what is moved between the two looks is found twice instead of never.
        List<Document> waiting = waiting(enrollment);
        SortedMap<ObjectId, Document> steps = new TreeMap<>();
        part(history, enrollment, after, limit).forEach(step -> steps.put(step.getObjectId(ID), step));
        waiting.stream()
                .filter(step -> after == null || step.getObjectId(ID).compareTo(after) > 0)
                .forEach(step -> steps.put(step.getObjectId(ID), step));
        return steps.values().stream().limit(limit).map(Timelines::happened).toList();
    }

    private List<Document> waiting(String enrollment) {
        Document study = studies.find(eq(ID, enrollment))
                .projection(include(Trail.STEPS))
                .first();
        return study == null
                ? List.of()
                : study.getList(Trail.STEPS, Document.class, List.of()).stream()
                        .map(step -> MoveTrails.kept(enrollment, step))
                        .toList();
    }

    private static Happened happened(Document step) {
        return new Happened(
                step.getObjectId(ID).toHexString(),
                step.getDate(Trail.AT).toInstant(),
                step.getString(Trail.WHAT),
                step.getString(Trail.UNIT),
                step.getString(Trail.DETAIL),
                step.getString(Trail.ACTOR));
    }

    List<Look> looks(String enrollment, @Nullable ObjectId after, int limit) {
        return part(looks, enrollment, after, limit).stream()
                .map(look -> new Look(
                        look.getObjectId(ID).toHexString(),
                        look.getDate(Trail.AT).toInstant(),
                        look.getString(Trail.ACTOR),
                        look.getString(REASON)))
                .toList();
    }

    void look(String enrollment, String actor, String reason, Instant at) {
        looks.insertOne(new Document(ID, new ObjectId())
                .append(ENROLLMENT, enrollment)
                .append(Trail.AT, Date.from(at))
                .append(Trail.ACTOR, actor)
                .append(REASON, reason));
    }

    private static List<Document> part(
            MongoCollection<Document> collection, String enrollment, @Nullable ObjectId after, int limit) {
        return collection
                .find(after == null ? eq(ENROLLMENT, enrollment) : and(eq(ENROLLMENT, enrollment), gt(ID, after)))
                .sort(ascending(ENROLLMENT, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }
}
