package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.REAL;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.phlebotomy;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Evidence;
import certway.enrollment.enrolling.model.Learner;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Price;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Terms;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.testkit.race.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of enrollments must do. */
abstract class EnrollmentsContract {

    private static final int RACERS = 16;

    /** Nobody else's list has anything of this learner's, whatever ran before on the same store. */
    private final LearnerId learner = new LearnerId(UUID.randomUUID().toString());

    abstract Enrollments enrollments();

    @Test
    void findsWhatWasAdded() {
        EnrollmentEvent.Activated activated = activated(NOON, SAMPLE, 180);

        assertThat(enrollments().add(Change.of(activated))).isTrue();

        assertThat(enrollments().find(activated.enrollment().id())).contains(activated.enrollment());
    }

    @Test
    void findsAnEnrollmentWithoutEndAndWithoutPrice() {
        EnrollmentEvent.Activated activated = activated(NOON, FREE, null);

        enrollments().add(Change.of(activated));

        assertThat(enrollments().find(activated.enrollment().id())).contains(activated.enrollment());
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(enrollments().find(new EnrollmentId(UUID.randomUUID().toString())))
                .isEmpty();
    }

    @Test
    void somebodyElsesIsNotFoundAsOnesOwn() {
        EnrollmentEvent.Activated activated = activated(NOON, SAMPLE, 180);
        EnrollmentId id = activated.enrollment().id();
        enrollments().add(Change.of(activated));

        assertThat(enrollments().findOwn(learner, id)).isPresent();
        assertThat(enrollments().findOwn(new LearnerId("somebody-else"), id)).isEmpty();
    }

    @Test
    void aSecondOneWithTheSameIdChangesNothing() {
        EnrollmentEvent.Activated activated = activated(NOON, SAMPLE, 180);
        enrollments().add(Change.of(activated));

        EnrollmentEvent.Activated other =
                new EnrollmentEvent.Activated(again(activated.enrollment(), NOON.plusSeconds(1)), NOON.plusSeconds(1));

        assertThat(enrollments().add(Change.of(other))).isFalse();
        assertThat(enrollments().find(activated.enrollment().id())).contains(activated.enrollment());
    }

    @Test
    void keepsAWithdrawal() {
        Enrollment active = added();
        EnrollmentEvent.Withdrawn withdrawn = withdrawn(active);

        assertThat(enrollments().save(Change.of(withdrawn))).isTrue();

        assertThat(enrollments().find(active.id())).contains(withdrawn.enrollment());
    }

    @Test
    void keepsACompletion() {
        Enrollment active = added();
        Enrollment completed = active.complete(NOON.plusSeconds(5));

        assertThat(enrollments().save(Change.of(completed))).isTrue();

        assertThat(enrollments().find(active.id())).contains(completed);
    }

    @Test
    void forgetsTheWithdrawalOfAnEnrollmentThatIsActiveAgain() {
        Enrollment active = added();
        enrollments().save(Change.of(withdrawn(active)));
        Accepted back = (Accepted) withdrawn(active).enrollment().enrollAgain(offer(SAMPLE, 180), NOON.plusSeconds(90));

        assertThat(enrollments().save(Change.of(back.event()))).isTrue();

        assertThat(enrollments().find(active.id())).contains(back.enrollment());
        assertThat(back.enrollment().state()).isEqualTo(new State.Active());
    }

    @Test
    void aStaleSaveChangesNothing() {
        Enrollment active = added();
        Enrollment completed = active.complete(NOON.plusSeconds(5));
        enrollments().save(Change.of(completed));

        assertThat(enrollments().save(Change.of(withdrawn(active)))).isFalse();
        assertThat(enrollments().save(Change.of(active.complete(NOON.plusSeconds(6)))))
                .isFalse();

        assertThat(enrollments().find(active.id())).contains(completed);
    }

    @Test
    void whatWasNeverAddedCannotBeSaved() {
        assertThat(enrollments()
                        .save(Change.of(withdrawn(activated(NOON, SAMPLE, 180).enrollment()))))
                .isFalse();
    }

    @Test
    void pagesThroughTheListWithTheLatestFirstAndNothingTwice() {
        Instant later = NOON.plusSeconds(10);
        List<Enrollment> all = new ArrayList<>();
        for (Instant at : List.of(NOON, later, NOON, later, NOON)) {
            EnrollmentEvent.Activated activated = activated(at, SAMPLE, 180);
            enrollments().add(Change.of(activated));
            all.add(activated.enrollment());
        }

        List<Enrollment> paged = new ArrayList<>();
        List<Enrollment> page = enrollments().page(learner, null, 2);
        while (!page.isEmpty()) {
            paged.addAll(page);
            Enrollment last = page.getLast();
            page = enrollments()
                    .page(
                            learner,
                            new Enrollments.Position(
                                    last.access().since(), last.id().value()),
                            2);
        }

        assertThat(paged).containsExactlyInAnyOrderElementsOf(all);
        assertThat(paged)
                .extracting(enrollment -> enrollment.access().since())
                .containsExactly(later, later, NOON, NOON, NOON);
    }

    @Test
    void countsWhoMayStudyEachVersionAtThatTime() {
        ProgramId program = new ProgramId("test-" + UUID.randomUUID());
        enrollments().add(Change.of(activated(new ProgramVersion(program, "test", "Test", 1), 180)));
        enrollments().add(Change.of(activated(new ProgramVersion(program, "test", "Test", 2), 180)));
        enrollments().add(Change.of(activated(new ProgramVersion(program, "test", "Test", 2), null)));
        EnrollmentEvent.Activated left = activated(new ProgramVersion(program, "test", "Test", 2), 180);
        enrollments().add(Change.of(left));
        enrollments().save(Change.of(withdrawn(left.enrollment())));

        assertThat(enrollments().learners(program, NOON)).isEqualTo(Map.of(1, 1, 2, 2));
        assertThat(enrollments().learners(program, NOON.plus(Duration.ofDays(181))))
                .isEqualTo(Map.of(2, 1));
        assertThat(enrollments().learners(new ProgramId("test-" + UUID.randomUUID()), NOON))
                .isEmpty();
    }

    @Test
    void keepsWhatWaitsForPaymentAndWhatWasPaid() {
        EnrollmentId id = new EnrollmentId(UUID.randomUUID().toString());
        Decision decision = new Learner(learner, Evidence.NONE).enroll(id, offer(REAL, 180), NOON);
        Enrollment waiting = ((Decision.Waits) decision).enrollment();
        Payment voucher = new Payment(Payment.How.VOUCHER, 9_000, "SPRING-2027", NOON);

        assertThat(enrollments().add(Change.of(waiting))).isTrue();
        assertThat(enrollments().find(id)).contains(waiting);
        Enrollment partly = ((Decision.Waits) waiting.next().paying(voucher, NOON.plusSeconds(1))).enrollment();
        assertThat(enrollments().save(Change.of(partly))).isTrue();
        assertThat(enrollments().find(id)).contains(partly);
    }

    @Test
    void findsTheLatestCycle() {
        Enrollment first = added().complete(NOON);
        enrollments().save(Change.of(first));
        EnrollmentId id = new EnrollmentId(UUID.randomUUID().toString());
        Accepted renewal = (Accepted) first.renew(id, offer(SAMPLE, 180), NOON);
        enrollments().add(Change.of(renewal.event()));

        assertThat(enrollments().latest(learner, first.pinned().program())).contains(renewal.enrollment());
        assertThat(enrollments().find(first.id())).contains(first);
        assertThat(enrollments()
                        .latest(new LearnerId("somebody-else"), first.pinned().program()))
                .isEmpty();
    }

    @Test
    void findsWhoseAccessHasEndedUntilThatIsNoted() {
        Enrollment active = added();
        Instant end = NOON.plus(Duration.ofDays(180));

        assertThat(enrollments().ended(end.minusMillis(1), 1_000)).doesNotContain(active);
        assertThat(enrollments().ended(end, 1_000)).contains(active);
        EnrollmentEvent.Expired expired = active.expire(end).orElseThrow();
        assertThat(enrollments().save(Change.of(expired))).isTrue();
        assertThat(enrollments().find(active.id())).contains(expired.enrollment());
        assertThat(enrollments().ended(end, 1_000)).doesNotContain(active);
    }

    @Test
    void ofManyThatAddTheSameOneWins() {
        EnrollmentEvent.Activated activated = activated(NOON, SAMPLE, 180);

        assertThat(winners(() -> enrollments().add(Change.of(activated)))).isEqualTo(1);
    }

    @Test
    void ofManyThatSaveTheSameRevisionOneWins() {
        EnrollmentEvent.Withdrawn withdrawn = withdrawn(added());

        assertThat(winners(() -> enrollments().save(Change.of(withdrawn)))).isEqualTo(1);
    }

    private static long winners(BooleanSupplier write) {
        return Race.of(RACERS, _ -> write.getAsBoolean()).stream()
                .filter(won -> won)
                .count();
    }

    private Enrollment added() {
        EnrollmentEvent.Activated activated = activated(NOON, SAMPLE, 180);
        enrollments().add(Change.of(activated));
        return activated.enrollment();
    }

    private EnrollmentEvent.Activated activated(Instant at, Price price, @Nullable Integer accessDays) {
        EnrollmentId id = new EnrollmentId(UUID.randomUUID().toString());
        return ((Accepted) new Learner(learner, Evidence.NONE).enroll(id, offer(price, accessDays), at)).event();
    }

    private EnrollmentEvent.Activated activated(ProgramVersion version, @Nullable Integer accessDays) {
        EnrollmentId id = new EnrollmentId(UUID.randomUUID().toString());
        Offer offer = new Offer.Published(version, new Terms(accessDays, SAMPLE, List.of()));
        return ((Accepted) new Learner(learner, Evidence.NONE).enroll(id, offer, NOON)).event();
    }

    private static Enrollment again(Enrollment first, Instant at) {
        Offer offer = offer(SAMPLE, 180);
        return ((Accepted) new Learner(first.learner(), Evidence.NONE).enroll(first.id(), offer, at)).enrollment();
    }

    private static Offer offer(Price price, @Nullable Integer accessDays) {
        return new Offer.Published(phlebotomy(1), new Terms(accessDays, price, List.of()));
    }

    private static EnrollmentEvent.Withdrawn withdrawn(Enrollment active) {
        return ((Withdrawal.Accepted) active.withdraw(NOON.plusSeconds(60))).event();
    }
}
