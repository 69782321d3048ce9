package certway.enrollment.roster;

import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Evidence;
import certway.enrollment.enrolling.model.Learner;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Price;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.Registering;
import certway.enrollment.enrolling.model.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Enrollments in memory in the programs {@link #FREE}, which is for everybody, and {@link #HARD}, for nobody. */
final class InMemoryRegister implements Registering {

    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    static final ProgramId FREE = new ProgramId("hct-free");
    static final ProgramId HARD = new ProgramId("hct-hard");
    static final Prerequisite DEGREE = new Prerequisite(
            List.of(new Prerequisite.Education("An associate degree"), new Prerequisite.Completed(FREE)));

    private final Map<LearnerId, Enrollment> held = new ConcurrentHashMap<>();
    private final Map<LearnerId, String> acts = new ConcurrentHashMap<>();
    private final AtomicInteger enrolled = new AtomicInteger();
    private volatile ObjIntConsumer<LearnerId> afterwards = (_, _) -> {};

    /** Runs when somebody is enrolled, as the so manieth, and nobody knows yet. */
    void afterwards(ObjIntConsumer<LearnerId> action) {
        afterwards = action;
    }

    int enrolled() {
        return enrolled.get();
    }

    void keep(Enrollment enrollment) {
        held.put(enrollment.learner(), enrollment);
    }

    static Enrollment enrollment(LearnerId learner) {
        return ((Decision.Accepted) decision(learner, FREE)).enrollment();
    }

    private static Decision decision(LearnerId learner, ProgramId program) {
        Offer offer = new Offer.Published(
                new ProgramVersion(program, "slug", "Title", 1),
                new Terms(180, new Price(0, "USD", false), program.equals(HARD) ? List.of(DEGREE) : List.of()));
        return new Learner(learner, Evidence.NONE).enroll(new EnrollmentId("of-" + learner.value()), offer, NOON);
    }

    @Override
    public Answer enroll(Wanted wanted, Act act) {
        Answer answer = preview(wanted);
        if (answer instanceof Answer.Enrolled(var enrollment)
                && held.putIfAbsent(wanted.learner(), enrollment) == null) {
            acts.put(wanted.learner(), act.id());
            afterwards.accept(wanted.learner(), enrolled.incrementAndGet());
        }
        Enrollment now = held.get(wanted.learner());
        return now != null && act.id().equals(acts.get(wanted.learner())) ? new Answer.Enrolled(now) : answer;
    }

    @Override
    public Answer preview(Wanted wanted) {
        @Nullable Enrollment before = held.get(wanted.learner());
        if (before != null) {
            return before.heldAt(NOON) ? new Answer.AlreadyEnrolled(before) : new Answer.Ended(before);
        }
        return switch (decision(wanted.learner(), wanted.program())) {
            case Decision.Accepted accepted -> new Answer.Enrolled(accepted.enrollment());
            case Decision.Waits(var enrollment) -> new Answer.Enrolled(enrollment);
            case Decision.AlreadyEnrolled(var enrollment) -> new Answer.AlreadyEnrolled(enrollment);
            case Decision.Refused(var reason) -> new Answer.Refused(reason);
        };
    }

    @Override
    public Optional<Refusal> refusal(ProgramId program) {
        return decision(new LearnerId("nobody"), program) instanceof Decision.Refused(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    @Override
    public List<String> ways(Prerequisite prerequisite) {
        return List.of("state: An associate degree");
    }
}
