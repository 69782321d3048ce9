package certway.enrollment.sponsor;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Vouchers;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * One document per pool, which holds its seats: assigning one is one conditional write, so no race assigns one too many. A seat
 * has a code, with which one enrollment is paid.
 */
@Component
final class SeatPools implements Vouchers {

    static final String COLLECTION = "seat-pools";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);
    static final String SPONSOR = "sponsorId";
    static final String SEAT_CODE = "assigned.code";

    private static final String ASSIGNED = "assigned";
    private static final String LEFT = "left";
    private static final String CODE = "code";
    private static final String LABEL = "label";
    private static final String ENROLLMENT = "enrollmentId";
    private static final String TAKEN_AT = "takenAt";
    private static final String RECLAIMED = "reclaimed";
    private static final String FIRST_MATCH = "assigned.$.";
    private static final String PREFIX = "SEAT-";

    private final MongoCollection<Document> pools;
    private final AuditLog audit;

    SeatPools(MongoDatabase database, AuditLog audit) {
        this.pools = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    @Override
    public boolean issued(String code) {
        return code.startsWith(PREFIX);
    }

    static String code(String random) {
        return PREFIX + random;
    }

    @Override
    public Redemption reserve(Use use, Instant now) {
        Bson open = elemMatch(ASSIGNED, and(eq(CODE, use.code()), exists(ENROLLMENT, false), exists(RECLAIMED, false)));
        pools.updateOne(
                and(open, eq("programId", use.program().value())),
                combine(
                        set(FIRST_MATCH + ENROLLMENT, use.enrollment().value()),
                        set(FIRST_MATCH + TAKEN_AT, Date.from(now))));
        Optional<SeatPool> pool = withSeat(use.code());
        if (pool.isEmpty()) {
            return new Redemption.Unusable(Reason.UNKNOWN);
        }
        SeatPool read = pool.get();
        if (!read.program().equals(use.program())) {
            return new Redemption.Unusable(Reason.OTHER_PROGRAM);
        }
        SeatPool.Seat seat = read.seat(use.code()).orElseThrow();
        if (seat.reclaimed()) {
            return new Redemption.Unusable(Reason.REVOKED);
        }
        return use.enrollment().equals(seat.enrollment())
                ? new Redemption.Reserved(
                        new Payment(Payment.How.SEAT, use.bill().dueMinor(), use.code(), now))
                : new Redemption.Unusable(Reason.USED_UP);
    }

    @Override
    public void release(String code, EnrollmentId enrollment) {
        pools.updateOne(
                elemMatch(ASSIGNED, and(eq(CODE, code), eq(ENROLLMENT, enrollment.value()))),
                combine(unset(FIRST_MATCH + ENROLLMENT), unset(FIRST_MATCH + TAKEN_AT)));
    }

    void add(SeatPool pool, AuditEntry entry) {
        pools.insertOne(Unlogged.with(
                entry,
                new Document("_id", pool.id())
                        .append(SPONSOR, pool.sponsor())
                        .append("programId", pool.program().value())
                        .append("seats", pool.seats())
                        .append(LEFT, pool.left())
                        .append(ASSIGNED, List.of())));
        audit.wake(SOURCE, pool.id());
    }

    List<SeatPool> of(List<String> sponsors) {
        return pools.find(in(SPONSOR, sponsors))
                .sort(ascending("_id"))
                .limit(SeatPool.MOST_POOLS)
                .map(SeatPools::pool)
                .into(new ArrayList<>());
    }

    Optional<SeatPool> find(String id) {
        return Optional.ofNullable(
                pools.find(eq("_id", id)).map(SeatPools::pool).first());
    }

    /** The pool to which the seat of that code belongs. */
    Optional<SeatPool> withSeat(String code) {
        return Optional.ofNullable(
                pools.find(eq(SEAT_CODE, code)).map(SeatPools::pool).first());
    }

    /** Assigns a seat to whom the label names; nothing changes if there is none left or the label has one. */
    void assign(String pool, SeatPool.Seat seat) {
        pools.updateOne(
                and(eq("_id", pool), gt(LEFT, 0), ne("assigned.label", seat.label())),
                combine(
                        inc(LEFT, -1),
                        push(
                                ASSIGNED,
                                new Document(CODE, seat.code())
                                        .append(LABEL, seat.label())
                                        .append("at", Date.from(seat.at())))));
    }

    /** From now on nobody can take the seat. */
    void close(String pool, String code) {
        pools.updateOne(and(eq("_id", pool), eq(SEAT_CODE, code)), set(FIRST_MATCH + RECLAIMED, true));
    }

    void reopen(String pool, String code) {
        pools.updateOne(and(eq("_id", pool), eq(SEAT_CODE, code)), unset(FIRST_MATCH + RECLAIMED));
    }

    /** The closed seat can be assigned to somebody else. */
    void free(String pool, String code) {
        pools.updateOne(
                and(eq("_id", pool), elemMatch(ASSIGNED, and(eq(CODE, code), eq(RECLAIMED, true)))),
                combine(inc(LEFT, 1), pull(ASSIGNED, new Document(CODE, code))));
    }

    private static SeatPool pool(Document document) {
        return new SeatPool(
                document.getString("_id"),
                document.getString(SPONSOR),
                new ProgramId(document.getString("programId")),
                document.getInteger("seats"),
                document.getInteger(LEFT),
                document.getList(ASSIGNED, Document.class).stream()
                        .map(SeatPools::seat)
                        .toList());
    }

    private static SeatPool.Seat seat(Document document) {
        String enrollment = document.getString(ENROLLMENT);
        Date taken = document.getDate(TAKEN_AT);
        return new SeatPool.Seat(
                document.getString(CODE),
                document.getString(LABEL),
                document.getDate("at").toInstant(),
                enrollment == null ? null : new EnrollmentId(enrollment),
                taken == null ? null : taken.toInstant(),
                document.containsKey(RECLAIMED));
    }
}
