package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.TestDatabase;
import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Evidence;
import certway.enrollment.enrolling.model.Learner;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.DependencyUnavailable;
import certway.platform.outbox.Outbox;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoEnrollmentsIT extends EnrollmentsContract {

    private static final MongoCollection<Document> DOCUMENTS =
            TestDatabase.named("enrollment-store").getCollection(MongoEnrollments.COLLECTION);

    private final List<Object> announced = new ArrayList<>();
    private final Enrollments enrollments = new MongoEnrollments(
            TestDatabase.named("enrollment-store"),
            () -> NOON,
            id -> {
                synchronized (announced) {
                    announced.add(id);
                }
            },
            new MongoEnrollments.Logs((source, id) -> {}, learner -> false));

    @Override
    Enrollments enrollments() {
        return enrollments;
    }

    @Test
    void theEventWaitsInTheDocumentWhoseChangeItStates() {
        Enrollment active = added();
        enrollments.save(Change.of(left(active)));

        Document document =
                DOCUMENTS.find(Filters.eq("_id", active.id().value())).first();

        assertThat(document).isNotNull();
        assertThat(document.getDate("pendingSince")).isEqualTo(NOON);
        assertThat(document.getList("outbox", Document.class))
                .extracting(entry -> entry.getString("type"))
                .containsExactly(EnrollmentMessages.ACTIVATED, EnrollmentMessages.WITHDRAWN);
        assertThat(announced).containsExactly(active.id().value(), active.id().value());
    }

    @Test
    void whatWasRefusedIsNotAnnounced() {
        Enrollment active = added();
        enrollments.save(Change.of(left(active)));
        announced.clear();

        enrollments.save(Change.of(left(active)));

        assertThat(announced).isEmpty();
    }

    @Test
    void aFullOutboxRefusesTheChangeInsteadOfDroppingItsEvent() {
        Enrollment current = added();
        for (int i = 1; i < Outbox.CAPACITY; i++) {
            EnrollmentEvent change = current.revision() % 2 == 1 ? left(current) : back(current);
            assertThat(enrollments.save(Change.of(change))).isTrue();
            current = change.enrollment();
        }
        EnrollmentEvent oneTooMany = back(current);

        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(() -> enrollments.save(Change.of(oneTooMany)));

        assertThat(enrollments.find(current.id())).contains(current);
    }

    private Enrollment added() {
        EnrollmentId id = new EnrollmentId(UUID.randomUUID().toString());
        Accepted accepted = (Accepted) new Learner(ADA, Evidence.NONE).enroll(id, offered(FREE), NOON);
        enrollments.add(Change.of(accepted.event()));
        return accepted.enrollment();
    }

    private static EnrollmentEvent left(Enrollment active) {
        return ((Withdrawal.Accepted) active.withdraw(NOON)).event();
    }

    private static EnrollmentEvent back(Enrollment withdrawn) {
        return ((Accepted) withdrawn.enrollAgain(offered(FREE), NOON)).event();
    }
}
