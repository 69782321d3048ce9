package certway.progress.study;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.progress.study.model.Completion;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.UnitState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;

/** A change of a study as updates of its document. */
final class StudyUpdates {

    private StudyUpdates() {}

    /** What differs, and the new revision. */
    static List<Bson> between(Study read, Study after) {
        List<Bson> updates = new ArrayList<>();
        updates.add(set(StudyDocuments.REVISION, after.revision()));
        updates.add(set(StudyDocuments.STATUS, StudyDocuments.status(after.status())));
        updates.add(set(StudyDocuments.ENROLLMENT_REVISION, after.enrollment().revision()));
        updates.add(set(StudyDocuments.VERSION, after.enrollment().program().version()));
        Instant until = after.enrollment().accessUntil();
        updates.add(
                until == null
                        ? unset(StudyDocuments.ACCESS_UNTIL)
                        : set(StudyDocuments.ACCESS_UNTIL, Date.from(until)));
        Instant started = after.startedAt();
        if (started != null) {
            updates.add(set(StudyDocuments.STARTED_AT, Date.from(started)));
        }
        Instant seen = after.lastAt();
        if (seen != null) {
            updates.add(set(StudyDocuments.LAST_AT, Date.from(seen)));
        }
        UnitId last = after.lastUnit();
        if (last != null) {
            updates.add(set(StudyDocuments.RESUME_UNIT, last.value()));
        }
        for (Map.Entry<UnitId, UnitState> unit : after.units().entrySet()) {
            if (!unit.getValue().equals(read.unit(unit.getKey()))) {
                updates.add(
                        set(StudyDocuments.UNITS + "." + unit.getKey().value(), StudyDocuments.unit(unit.getValue())));
            }
        }
        Study.Move move = after.moved();
        if (!Objects.equals(move, read.moved())) {
            updates.add(
                    move == null ? unset(StudyDocuments.MOVED) : set(StudyDocuments.MOVED, StudyDocuments.moved(move)));
        }
        if (!after.allowance().equals(read.allowance())) {
            updates.add(set(StudyDocuments.ALLOWANCE, AllowanceDocuments.document(after.allowance())));
        }
        Completion completion = after.completion();
        if (completion != null && read.completion() == null) {
            updates.add(set(
                    StudyDocuments.COMPLETION,
                    StudyDocuments.completion(after.enrollment().id(), completion)));
        }
        return updates;
    }
}
