package certway.progress.study;

import certway.platform.event.EventIds;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.study.model.Allowance;
import certway.progress.study.model.Completion;
import certway.progress.study.model.Completion.FinalScore;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.UnitState;
import certway.progress.study.model.Work;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Studies as documents; absent values are absent fields. */
final class StudyDocuments {

    static final String ID = "_id";
    static final String LEARNER = "learnerId";
    static final String PROGRAM = "programId";
    static final String VERSION = "version";
    static final String CYCLE = "cycle";
    static final String ENROLLMENT_REVISION = "enrollmentRevision";
    static final String ACCESS_UNTIL = "accessUntil";
    static final String STATUS = "status";
    static final String REVISION = "revision";
    static final String OPENED_AT = "openedAt";
    static final String STARTED_AT = "startedAt";
    static final String RESUME_UNIT = "resumeUnit";
    static final String UNITS = "units";
    static final String COMPLETION = "completion";
    static final String OPEN = "open";
    static final String MOVED = "moved";
    static final String ALLOWANCE = "allowance";

    static final String LAST_AT = "lastAt";
    private static final String MIGRATION = "migration";
    private static final String FROM = "from";
    private static final String SECONDS = "seconds";
    private static final String WORK = "work";
    private static final String VISITED_AT = "visitedAt";
    private static final String COMPLETED_AT = "completedAt";
    private static final String PASSED_AT = "passedAt";
    private static final String BEST = "best";
    private static final String ATTEMPTS = "attempts";
    private static final String SCORE = "score";
    private static final String PERCENT = "percent";
    private static final String PASS_MARK = "passMark";
    private static final String EVIDENCE_DIGEST = "evidenceDigest";

    private StudyDocuments() {}

    /** The id of the one completion an enrollment can have. */
    static String completionId(EnrollmentId enrollment) {
        return EventIds.of("completion", enrollment.value());
    }

    static Document document(Study study) {
        Enrollment enrollment = study.enrollment();
        Document document = new Document(ID, enrollment.id().value())
                .append(LEARNER, enrollment.learner().value())
                .append(PROGRAM, enrollment.program().programId())
                .append(VERSION, enrollment.program().version())
                .append(CYCLE, enrollment.cycle())
                .append(ENROLLMENT_REVISION, enrollment.revision())
                .append(STATUS, status(study.status()))
                .append(REVISION, study.revision())
                .append(OPENED_AT, Date.from(study.openedAt()))
                .append(UNITS, units(study.units()));
        put(document, ACCESS_UNTIL, enrollment.accessUntil());
        put(document, STARTED_AT, study.startedAt());
        put(document, LAST_AT, study.lastAt());
        UnitId last = study.lastUnit();
        if (last != null) {
            document.append(RESUME_UNIT, last.value());
        }
        Study.Move move = study.moved();
        if (move != null) {
            document.append(MOVED, moved(move));
        }
        if (!study.allowance().equals(Allowance.NONE)) {
            document.append(ALLOWANCE, AllowanceDocuments.document(study.allowance()));
        }
        Completion completion = study.completion();
        return completion == null ? document : document.append(COMPLETION, completion(enrollment.id(), completion));
    }

    static Study study(Document document) {
        Enrollment enrollment = new Enrollment(
                new EnrollmentId(document.getString(ID)),
                new LearnerId(document.getString(LEARNER)),
                new ProgramVersion(document.getString(PROGRAM), document.getInteger(VERSION)),
                document.getInteger(CYCLE),
                document.getLong(ENROLLMENT_REVISION),
                instant(document, ACCESS_UNTIL));
        String last = document.getString(RESUME_UNIT);
        Document completion = document.get(COMPLETION, Document.class);
        return new Study(
                enrollment,
                Study.Status.valueOf(document.getString(STATUS).toUpperCase(Locale.ROOT)),
                document.getLong(REVISION),
                document.getDate(OPENED_AT).toInstant(),
                instant(document, STARTED_AT),
                last == null ? null : new UnitId(last),
                instant(document, LAST_AT),
                unitsOf(document.get(UNITS, Document.class)),
                completion == null ? null : completionOf(completion),
                movedOf(document.get(MOVED, Document.class)),
                AllowanceDocuments.allowance(document.get(ALLOWANCE, Document.class)));
    }

    static Document moved(Study.Move move) {
        return new Document(MIGRATION, move.migration()).append(FROM, move.from());
    }

    private static Study.@Nullable Move movedOf(@Nullable Document move) {
        return move == null ? null : new Study.Move(move.getString(MIGRATION), move.getInteger(FROM));
    }

    static String status(Study.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Document units(Map<UnitId, UnitState> units) {
        Document document = new Document();
        units.forEach((id, state) -> document.append(id.value(), unit(state)));
        return document;
    }

    private static Map<UnitId, UnitState> unitsOf(@Nullable Document units) {
        Map<UnitId, UnitState> states = new HashMap<>();
        if (units != null) {
            units.forEach((id, state) -> states.put(new UnitId(id), unitOf((Document) state)));
        }
        return states;
    }

    static Document unit(UnitState state) {
        Document document = new Document();
        put(document, VISITED_AT, state.visitedAt());
        put(document, COMPLETED_AT, state.completedAt());
        put(document, PASSED_AT, state.passedAt());
        if (state.best() != null) {
            document.append(BEST, state.best());
        }
        if (!state.attempts().isEmpty()) {
            document.append(
                    ATTEMPTS,
                    state.attempts().stream().map(AttemptDocuments::summary).toList());
        }
        if (state.seconds() > 0) {
            document.append(SECONDS, state.seconds());
        }
        Work work = state.work();
        if (work != null) {
            document.append(WORK, WorkDocuments.document(work));
        }
        OpenAttempt open = state.open();
        return open == null ? document : document.append(OPEN, AttemptDocuments.open(open));
    }

    private static UnitState unitOf(Document document) {
        Document open = document.get(OPEN, Document.class);
        Document work = document.get(WORK, Document.class);
        return new UnitState(
                instant(document, VISITED_AT),
                instant(document, COMPLETED_AT),
                document.getInteger(BEST),
                instant(document, PASSED_AT),
                document.getList(ATTEMPTS, Document.class, List.of()).stream()
                        .map(AttemptDocuments::summary)
                        .toList(),
                open == null ? null : AttemptDocuments.open(open),
                work == null ? null : WorkDocuments.work(work),
                document.getInteger(SECONDS, 0));
    }

    static Document completion(EnrollmentId enrollment, Completion completion) {
        Document document = new Document("completionId", completionId(enrollment))
                .append(COMPLETED_AT, Date.from(completion.completedAt()))
                .append(EVIDENCE_DIGEST, completion.evidenceDigest());
        FinalScore score = completion.score();
        return score == null
                ? document
                : document.append(SCORE, new Document(PERCENT, score.percent()).append(PASS_MARK, score.passMark()));
    }

    private static Completion completionOf(Document document) {
        Document score = document.get(SCORE, Document.class);
        return new Completion(
                document.getDate(COMPLETED_AT).toInstant(),
                score == null ? null : new FinalScore(score.getInteger(PERCENT), score.getInteger(PASS_MARK)),
                document.getString(EVIDENCE_DIGEST));
    }

    private static void put(Document document, String field, @Nullable Instant instant) {
        if (instant != null) {
            document.append(field, Date.from(instant));
        }
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
