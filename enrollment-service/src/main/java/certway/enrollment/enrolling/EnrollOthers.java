package certway.enrollment.enrolling;

import certway.desk.audit.model.AuditTrail;
import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.Registering;
import certway.platform.DependencyUnavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enrols whom a registrar names. Unlike learners themselves, it brings nobody back who left or whose access ended. */
@Component
final class EnrollOthers implements Registering {

    /** Nobody has this id: nothing was completed and nothing is waived. */
    private static final LearnerId NOBODY = new LearnerId("nobody-yet");

    private final EnrollLearner enrolling;
    private final Enrollments enrollments;
    private final Admission admission;
    private final AuditTrail audit;
    private final Offers offers;
    private final InstantSource clock;

    EnrollOthers(Rules rules, Enrollments enrollments, AuditTrail audit, InstantSource clock) {
        this.enrolling = rules.enrolling();
        this.admission = rules.admission();
        this.offers = rules.offers();
        this.enrollments = enrollments;
        this.audit = audit;
        this.clock = clock;
    }

    /** By which it is decided. */
    @Component
    record Rules(EnrollLearner enrolling, Admission admission, Offers offers) {}

    @Override
    public Answer enroll(Wanted wanted, Act act) {
        try {
            EnrollmentId first = EnrollmentIds.firstOf(wanted.learner(), wanted.program());
            Decision decision = admission.keep(first, wanted.voucher(), act, () -> decide(wanted, wanted.voucher()));
            return answer(decision, act);
        } catch (ChangedMeanwhile e) {
            throw new DependencyUnavailable("an enrollment that others change", e);
        }
    }

    private Decision decide(Wanted wanted, @Nullable String voucher) {
        Optional<Enrollment> held = enrollments.latest(wanted.learner(), wanted.program());
        return held.isPresent() && !held.get().heldAt(clock.instant())
                ? new Decision.AlreadyEnrolled(held.get())
                : enrolling.decide(new Wish(wanted.learner(), wanted.program(), Set.of(), voucher));
    }

    private Answer answer(Decision decision, Act act) {
        return switch (decision) {
            case Decision.Accepted accepted -> new Answer.Enrolled(accepted.enrollment());
            case Decision.Waits(var enrollment) -> new Answer.Enrolled(enrollment);
            case Decision.Refused(var reason) -> new Answer.Refused(reason);
            case Decision.AlreadyEnrolled(var enrollment)
            when audit.has(MongoEnrollments.SOURCE, enrollment.id().value(), act.id()) ->
                new Answer.Enrolled(enrollment);
            case Decision.AlreadyEnrolled(var enrollment) -> held(enrollment);
        };
    }

    private Answer held(Enrollment enrollment) {
        return enrollment.heldAt(clock.instant())
                ? new Answer.AlreadyEnrolled(enrollment)
                : new Answer.Ended(enrollment);
    }

    @Override
    public Answer preview(Wanted wanted) {
        return switch (decide(wanted, null)) {
            case Decision.Accepted accepted -> new Answer.Enrolled(accepted.enrollment());
            case Decision.Waits(var enrollment) -> new Answer.Enrolled(enrollment);
            case Decision.Refused(var reason) -> new Answer.Refused(reason);
            case Decision.AlreadyEnrolled(var enrollment) -> held(enrollment);
        };
    }

    @Override
    public Optional<Refusal> refusal(ProgramId program) {
        return enrolling.decide(new Wish(NOBODY, program)) instanceof Decision.Refused(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    @Override
    public List<String> ways(Prerequisite prerequisite) {
        Map<ProgramId, String> titles = offers.titles(prerequisite.programs().collect(Collectors.toUnmodifiableSet()));
        return prerequisite.anyOf().stream()
                .map(alternative -> switch (alternative) {
                    case Prerequisite.Completed(var program) ->
                        "complete %s (%s)".formatted(titles.getOrDefault(program, "the program"), program.value());
                    case Prerequisite.Statement statement -> "state: " + statement.text();
                })
                .toList();
    }
}
