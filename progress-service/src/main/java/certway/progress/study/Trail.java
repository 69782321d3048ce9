package certway.progress.study;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import certway.progress.study.model.StudyStep;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * What changed in a study, written in the update that changes it; {@link MoveTrails} takes it from there to the history, so that
 * the study stays small.
 */
final class Trail {

    static final String STEPS = "trail";
    static final String SINCE = "trailSince";
    static final String ID = "id";
    static final String AT = "at";
    static final String WHAT = "what";
    static final String UNIT = "unit";
    static final String DETAIL = "detail";
    static final String ACTOR = "actor";

    private Trail() {}

    static Bson push(List<StudyStep> steps, Instant at) {
        List<Document> entries = steps.stream().map(step -> entry(step, at)).toList();
        return combine(pushEach(STEPS, entries), set(SINCE, Date.from(at)));
    }

    /** The first step of all, for a document that is not there yet. */
    static Document opened(Instant at) {
        Document entry = entry(new StudyStep("study-opened", null, null), at);
        return new Document(STEPS, List.of(entry)).append(SINCE, Date.from(at));
    }

    private static Document entry(StudyStep step, Instant at) {
        Document entry =
                new Document(ID, new ObjectId()).append(AT, Date.from(at)).append(WHAT, step.what());
        if (step.unit() != null) {
            entry.append(UNIT, step.unit().value());
        }
        if (step.actor() != null) {
            entry.append(ACTOR, step.actor());
        }
        return step.detail() == null ? entry : entry.append(DETAIL, step.detail());
    }
}
