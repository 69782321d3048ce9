package certway.progress.study;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.study.model.Change;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.ProgressEvent;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.UnitState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Studies for tests that need no database. */
public class InMemoryStudies implements Studies {

    private final Map<EnrollmentId, Study> studies = new ConcurrentHashMap<>();
    private final List<ProgressEvent> events = new CopyOnWriteArrayList<>();

    public List<ProgressEvent> events() {
        return events;
    }

    @Override
    public Optional<Study> find(StudyKey key) {
        return Optional.ofNullable(studies.get(key.enrollment()))
                .filter(study -> study.key().equals(key));
    }

    @Override
    public Optional<Study> findWithUnit(StudyKey key, UnitId unit) {
        return find(key).map(study -> with(study, study.revision(), Map.of(unit, study.unit(unit))));
    }

    @Override
    public Optional<StudyKey> owner(EnrollmentId id) {
        return Optional.ofNullable(studies.get(id)).map(Study::key);
    }

    @Override
    public void insert(Study study) {
        studies.putIfAbsent(study.enrollment().id(), study);
    }

    @Override
    public boolean save(Study read, Change change, Outline outline) {
        boolean saved = saveEnrollment(read, change.study());
        if (saved) {
            events.addAll(change.events());
        }
        return saved;
    }

    @Override
    public boolean saveEnrollment(Study read, Study after) {
        EnrollmentId id = read.enrollment().id();
        Study stored = studies.get(id);
        return stored != null && stored.revision() == read.revision() && studies.replace(id, stored, after);
    }

    @Override
    public boolean saveAnswer(StudyKey key, Asked asked, Answer answer) {
        Optional<Study> found = find(key);
        if (found.isEmpty() || found.get().status() == Study.Status.CLOSED) {
            return false;
        }
        Study study = found.get();
        UnitState unit = study.unit(asked.unit());
        OpenAttempt open = unit.open();
        if (open == null || open.number() != asked.attempt()) {
            return false;
        }
        Map<UnitId, UnitState> units = new HashMap<>(study.units());
        units.put(
                asked.unit(),
                new UnitState(
                        unit.visitedAt(),
                        unit.completedAt(),
                        unit.best(),
                        unit.passedAt(),
                        unit.attempts(),
                        open.with(asked.question(), answer),
                        unit.work(),
                        unit.seconds()));
        return saveEnrollment(study, answered(study, units));
    }

    private static Study answered(Study study, Map<UnitId, UnitState> units) {
        return new Study(
                study.enrollment(),
                study.status(),
                study.revision() + 1,
                study.openedAt(),
                study.startedAt(),
                study.lastUnit(),
                study.lastAt(),
                units,
                study.completion(),
                null,
                study.allowance());
    }

    private static Study with(Study study, long revision, Map<UnitId, UnitState> units) {
        return new Study(
                study.enrollment(),
                study.status(),
                revision,
                study.openedAt(),
                study.startedAt(),
                study.lastUnit(),
                study.lastAt(),
                units,
                study.completion(),
                study.moved(),
                study.allowance());
    }
}
