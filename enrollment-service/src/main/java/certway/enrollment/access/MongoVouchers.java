package certway.enrollment.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Vouchers;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One document per code, which holds its uses: taking one is one conditional write, so no race takes one too many. A use belongs
 * to the enrollment for which it was taken.
 */
@Component
final class MongoVouchers implements Vouchers {

    static final String COLLECTION = "vouchers";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);

    private static final String USE = VoucherDocuments.TAKEN + "." + VoucherDocuments.ENROLLMENT;

    private final MongoCollection<Document> vouchers;
    private final AuditLog audit;

    MongoVouchers(MongoDatabase database, AuditLog audit) {
        this.vouchers = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    /** Seats have codes of their own, and no voucher may look like one. */
    @Override
    public boolean issued(String code) {
        return !code.startsWith("SEAT-");
    }

    @Override
    public Redemption reserve(Use use, Instant now) {
        Document found = vouchers.find(eq("_id", use.code())).first();
        if (found == null) {
            return new Redemption.Unusable(Reason.UNKNOWN);
        }
        Voucher voucher = VoucherDocuments.voucher(found);
        if (takenBy(use, found)) {
            return reserved(voucher, use, now);
        }
        Optional<Reason> unusable = unusable(voucher, use, now);
        if (unusable.isPresent()) {
            return new Redemption.Unusable(unusable.get());
        }
        return take(use, now)
                        || takenBy(use, vouchers.find(eq("_id", use.code())).first())
                ? reserved(voucher, use, now)
                : new Redemption.Unusable(Reason.USED_UP);
    }

    private boolean take(Use use, Instant now) {
        Bson free = and(
                eq("_id", use.code()),
                gt(VoucherDocuments.LEFT, 0),
                ne(USE, use.enrollment().value()),
                exists(VoucherDocuments.REVOKED_AT, false),
                or(exists(VoucherDocuments.EXPIRES_AT, false), gt(VoucherDocuments.EXPIRES_AT, Date.from(now))));
        Document taken = new Document(
                        VoucherDocuments.ENROLLMENT, use.enrollment().value())
                .append(VoucherDocuments.AT, Date.from(now));
        return vouchers.updateOne(free, combine(inc(VoucherDocuments.LEFT, -1), push(VoucherDocuments.TAKEN, taken)))
                        .getModifiedCount()
                == 1;
    }

    private static boolean takenBy(Use use, @Nullable Document voucher) {
        return voucher != null
                && voucher.getList(VoucherDocuments.TAKEN, Document.class, List.of()).stream()
                        .anyMatch(
                                taken -> use.enrollment().value().equals(taken.getString(VoucherDocuments.ENROLLMENT)));
    }

    private static Optional<Reason> unusable(Voucher voucher, Use use, Instant now) {
        if (voucher.revokedAt() != null) {
            return Optional.of(Reason.REVOKED);
        }
        if (voucher.expiresAt() != null && !now.isBefore(voucher.expiresAt())) {
            return Optional.of(Reason.EXPIRED);
        }
        if (voucher.program() != null && !voucher.program().equals(use.program())) {
            return Optional.of(Reason.OTHER_PROGRAM);
        }
        if (voucher.discount() instanceof Voucher.Amount(var amount, var currency)
                && !currency.equals(use.bill().currency())) {
            return Optional.of(Reason.OTHER_CURRENCY);
        }
        return voucher.left() < 1 ? Optional.of(Reason.USED_UP) : Optional.empty();
    }

    private static Redemption reserved(Voucher voucher, Use use, Instant now) {
        long amount = Math.max(1, voucher.discount().of(use.bill()));
        return new Redemption.Reserved(new Payment(Payment.How.VOUCHER, amount, voucher.code(), now));
    }

    @Override
    public void release(String code, EnrollmentId enrollment) {
        vouchers.updateOne(
                and(eq("_id", code), eq(USE, enrollment.value())),
                combine(
                        inc(VoucherDocuments.LEFT, 1),
                        pull(VoucherDocuments.TAKEN, new Document(VoucherDocuments.ENROLLMENT, enrollment.value()))));
    }

    Optional<Document> find(String code) {
        return Optional.ofNullable(vouchers.find(eq("_id", code)).first());
    }

    Page<Document> page(List<Bson> filters, LatestFirst.Request request) {
        return new LatestFirst(vouchers, VoucherDocuments.CREATED_AT).page(filters, request, document -> document);
    }

    /** Keeps a new voucher; false if there is one of this code. */
    boolean add(Voucher voucher, AuditEntry entry) {
        Document document = Unlogged.with(entry, VoucherDocuments.document(voucher));
        try {
            vouchers.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        audit.wake(SOURCE, voucher.code());
        return true;
    }

    /** Lets nobody use it any more who has not yet; false if it was so already. */
    boolean revoke(String code, AuditEntry entry) {
        boolean revoked = vouchers.updateOne(
                                and(eq("_id", code), exists(VoucherDocuments.REVOKED_AT, false)),
                                combine(set(VoucherDocuments.REVOKED_AT, Date.from(entry.at())), Unlogged.push(entry)))
                        .getModifiedCount()
                == 1;
        if (revoked) {
            audit.wake(SOURCE, code);
        }
        return revoked;
    }
}
