package certway.enrollment.enrolling;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

final class InMemoryEnrollments implements Enrollments {

    private static final Comparator<Enrollment> LATEST_FIRST = comparing(
                    (Enrollment enrollment) -> enrollment.access().since())
            .thenComparing(enrollment -> enrollment.id().value())
            .reversed();

    private final Map<EnrollmentId, Enrollment> enrollments = new HashMap<>();
    private final List<AuditEntry> entries = new ArrayList<>();

    /** What was kept with the enrollments for the audit log. */
    synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public synchronized Optional<Enrollment> find(EnrollmentId id) {
        return Optional.ofNullable(enrollments.get(id));
    }

    @Override
    public Optional<Enrollment> findOwn(LearnerId learner, EnrollmentId id) {
        return find(id).filter(enrollment -> enrollment.learner().equals(learner));
    }

    @Override
    public synchronized List<Enrollment> page(LearnerId learner, @Nullable Position after, int limit) {
        return enrollments.values().stream()
                .filter(enrollment -> enrollment.learner().equals(learner))
                .filter(enrollment -> after == null || isBehind(enrollment, after))
                .sorted(LATEST_FIRST)
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(Enrollment enrollment, Position position) {
        Instant since = enrollment.access().since();
        return since.isBefore(position.activatedAt())
                || (since.equals(position.activatedAt())
                        && enrollment.id().value().compareTo(position.id()) < 0);
    }

    @Override
    public synchronized SortedMap<Integer, Integer> learners(ProgramId program, Instant now) {
        SortedMap<Integer, Integer> learners = new TreeMap<>();
        enrollments.values().stream()
                .filter(enrollment -> enrollment.pinned().program().equals(program))
                .filter(enrollment -> enrollment.statusAt(now) == Status.ACTIVE)
                .forEach(enrollment -> learners.merge(enrollment.pinned().version(), 1, Integer::sum));
        return learners;
    }

    @Override
    public synchronized Optional<Enrollment> latest(LearnerId learner, ProgramId program) {
        return enrollments.values().stream()
                .filter(enrollment -> enrollment.learner().equals(learner))
                .filter(enrollment -> enrollment.pinned().program().equals(program))
                .max(comparingInt(Enrollment::cycle));
    }

    @Override
    public synchronized List<Enrollment> ended(Instant now, int limit) {
        return enrollments.values().stream()
                .filter(enrollment -> enrollment.expire(now).isPresent())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Change first) {
        Enrollment enrollment = first.enrollment();
        boolean added = enrollments.putIfAbsent(enrollment.id(), enrollment) == null;
        if (added) {
            keep(first.entry());
        }
        return added;
    }

    @Override
    public synchronized boolean save(Change change) {
        Enrollment changed = change.enrollment();
        Enrollment current = enrollments.get(changed.id());
        if (current == null || current.revision() != changed.revision() - 1) {
            return false;
        }
        enrollments.put(changed.id(), changed);
        keep(change.entry());
        return true;
    }

    private void keep(@Nullable AuditEntry entry) {
        if (entry != null) {
            entries.add(entry);
        }
    }
}
