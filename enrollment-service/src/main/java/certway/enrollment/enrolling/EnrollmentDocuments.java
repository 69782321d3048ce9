package certway.enrollment.enrolling;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import certway.enrollment.enrolling.model.Access;
import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Pins;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Prerequisite.Statement;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Status;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** An enrollment as it is kept. */
final class EnrollmentDocuments {

    static final String LEARNER = "learnerId";
    static final String REVISION = "revision";
    static final String ACTIVATED_AT = "activatedAt";

    static final String PROGRAM = "programId";
    private static final String SLUG = "slug";
    private static final String TITLE = "title";
    static final String VERSION = "version";
    private static final String STATED = "stated";
    private static final String EDUCATION = "education";
    private static final String LICENCE = "licence";
    static final String CYCLE = "cycle";
    static final String ACCESS_UNTIL = "accessUntil";
    private static final String PRICE_PAID = "pricePaid";
    static final String STATUS = "status";
    private static final String WITHDRAWN_AT = "withdrawnAt";
    private static final String COMPLETED_AT = "completedAt";
    private static final String ACTIVE = "active";
    private static final String WITHDRAWN = "withdrawn";
    private static final String COMPLETED = "completed";
    private static final String AWAITING_PAYMENT = "awaiting-payment";
    private static final String EXPIRED = "expired";
    private static final String ACCESS_DAYS = "accessDays";

    private EnrollmentDocuments() {}

    /** What never changes. */
    static Document identity(Enrollment enrollment) {
        return new Document("_id", enrollment.id().value())
                .append(LEARNER, enrollment.learner().value())
                .append(PROGRAM, enrollment.pinned().program().value())
                .append(
                        STATED,
                        enrollment.stated().stream()
                                .map(EnrollmentDocuments::document)
                                .toList())
                .append(CYCLE, enrollment.cycle());
    }

    /** What may change; null values stand for fields that are absent. */
    static Document changeable(Enrollment enrollment) {
        State state = enrollment.state();
        return new Document(REVISION, enrollment.revision())
                .append(SLUG, enrollment.pinned().slug())
                .append(TITLE, enrollment.pinned().title())
                .append(VERSION, enrollment.pinned().version())
                .append(ACTIVATED_AT, Date.from(enrollment.access().since()))
                .append(ACCESS_UNTIL, date(enrollment.access().until()))
                .append(PRICE_PAID, document(enrollment.bill()))
                .append(STATUS, status(state))
                .append(WITHDRAWN_AT, state instanceof State.Withdrawn(var at) ? Date.from(at) : null)
                .append(COMPLETED_AT, state instanceof State.Completed(var at) ? Date.from(at) : null)
                .append(ACCESS_DAYS, state instanceof State.AwaitingPayment(var days) ? days : null);
    }

    static Enrollment enrollment(Document document) {
        return new Enrollment(
                new EnrollmentId(document.getString("_id")),
                new LearnerId(document.getString(LEARNER)),
                new ProgramVersion(
                        new ProgramId(document.getString(PROGRAM)),
                        document.getString(SLUG),
                        document.getString(TITLE),
                        document.getInteger(VERSION)),
                document.getInteger(CYCLE),
                document.getLong(REVISION),
                new Access(document.getDate(ACTIVATED_AT).toInstant(), instant(document.get(ACCESS_UNTIL, Date.class))),
                bill(document.get(PRICE_PAID, Document.class)),
                document.getList(STATED, Document.class, List.of()).stream()
                        .map(EnrollmentDocuments::statement)
                        .toList(),
                state(document));
    }

    /** Matches the enrollments in the program whose learners may study at that time. */
    static Bson activeIn(ProgramId program, Instant now) {
        return and(eq(PROGRAM, program.value()), standing(Status.ACTIVE, now));
    }

    /** Matches who is pinned to the version and has a study that is not over for good. */
    static Bson movable(Pins.Version version) {
        return and(eq(PROGRAM, version.program().value()), eq(VERSION, version.number()), in(STATUS, ACTIVE, EXPIRED));
    }

    /** Matches those whose end nobody has noted. */
    static Bson endedBy(Instant now) {
        return and(eq(STATUS, ACTIVE), lte(ACCESS_UNTIL, Date.from(now)));
    }

    /** Matches what stands so at that time. */
    static Bson standing(Status status, Instant now) {
        return switch (status) {
            case ACTIVE -> and(eq(STATUS, ACTIVE), or(exists(ACCESS_UNTIL, false), gt(ACCESS_UNTIL, Date.from(now))));
            case EXPIRED -> or(eq(STATUS, EXPIRED), endedBy(now));
            case AWAITING_PAYMENT -> eq(STATUS, AWAITING_PAYMENT);
            case WITHDRAWN -> eq(STATUS, WITHDRAWN);
            case COMPLETED -> eq(STATUS, COMPLETED);
        };
    }

    private static String status(State state) {
        return switch (state) {
            case State.AwaitingPayment awaiting -> AWAITING_PAYMENT;
            case State.Expired expired -> EXPIRED;
            case State.Active active -> ACTIVE;
            case State.Withdrawn withdrawn -> WITHDRAWN;
            case State.Completed completed -> COMPLETED;
        };
    }

    private static State state(Document document) {
        String status = document.getString(STATUS);
        return switch (status) {
            case ACTIVE -> new State.Active();
            case AWAITING_PAYMENT -> new State.AwaitingPayment(document.getInteger(ACCESS_DAYS));
            case EXPIRED -> new State.Expired();
            case WITHDRAWN -> new State.Withdrawn(document.getDate(WITHDRAWN_AT).toInstant());
            case COMPLETED -> new State.Completed(document.getDate(COMPLETED_AT).toInstant());
            default ->
                throw new IllegalStateException(
                        "enrollment %s has the status %s".formatted(document.get("_id"), status));
        };
    }

    private static Document document(Statement statement) {
        return switch (statement) {
            case Prerequisite.Education(var text) -> new Document(EDUCATION, text);
            case Prerequisite.Licence(var text) -> new Document(LICENCE, text);
        };
    }

    private static Statement statement(Document document) {
        String education = document.getString(EDUCATION);
        return education == null
                ? new Prerequisite.Licence(document.getString(LICENCE))
                : new Prerequisite.Education(education);
    }

    /** Earlier releases knew what needs no payment only, and kept no more than currency and sample of it. */
    private static Document document(Bill bill) {
        return new Document("askedMinor", bill.askedMinor())
                .append("currency", bill.currency())
                .append("sample", bill.sample())
                .append(
                        "payments",
                        bill.payments().stream()
                                .map(EnrollmentDocuments::document)
                                .toList());
    }

    private static Document document(Payment payment) {
        return new Document("how", EnrollmentBody.text(payment.how()))
                .append("amountMinor", payment.amountMinor())
                .append("reference", payment.reference())
                .append("at", Date.from(payment.at()));
    }

    private static Bill bill(Document document) {
        Long asked = document.getLong("askedMinor");
        return new Bill(
                asked == null ? 0 : asked,
                document.getString("currency"),
                document.getBoolean("sample"),
                document.getList("payments", Document.class, List.of()).stream()
                        .map(EnrollmentDocuments::payment)
                        .toList());
    }

    private static Payment payment(Document document) {
        return new Payment(
                Payment.How.valueOf(document.getString("how").toUpperCase(Locale.ROOT)),
                document.getLong("amountMinor"),
                document.getString("reference"),
                document.getDate("at").toInstant());
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
