package certway.enrollment.access;

import certway.enrollment.enrolling.model.ProgramId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A voucher as it is kept. */
final class VoucherDocuments {

    static final String PROGRAM = "programId";
    static final String LEFT = "left";
    static final String EXPIRES_AT = "expiresAt";
    static final String CREATED_AT = "createdAt";
    static final String REVOKED_AT = "revokedAt";
    static final String TAKEN = "taken";
    static final String ENROLLMENT = "enrollmentId";
    static final String AT = "at";

    private static final String PERCENT = "percent";
    private static final String AMOUNT = "amountMinor";
    private static final String CURRENCY = "currency";
    private static final String USES = "uses";

    private VoucherDocuments() {}

    static Document document(Voucher voucher) {
        Document document = new Document("_id", voucher.code())
                .append(USES, voucher.uses())
                .append(LEFT, voucher.left())
                .append(TAKEN, List.of())
                .append(CREATED_AT, Date.from(voucher.createdAt()));
        if (voucher.program() != null) {
            document.append(PROGRAM, voucher.program().value());
        }
        if (voucher.expiresAt() != null) {
            document.append(EXPIRES_AT, Date.from(voucher.expiresAt()));
        }
        return switch (voucher.discount()) {
            case Voucher.Percent(var percent) -> document.append(PERCENT, percent);
            case Voucher.Amount(var amount, var currency) ->
                document.append(AMOUNT, amount).append(CURRENCY, currency);
        };
    }

    static Voucher voucher(Document document) {
        String program = document.getString(PROGRAM);
        Integer percent = document.getInteger(PERCENT);
        return new Voucher(
                document.getString("_id"),
                program == null ? null : new ProgramId(program),
                percent == null
                        ? new Voucher.Amount(document.getLong(AMOUNT), document.getString(CURRENCY))
                        : new Voucher.Percent(percent),
                document.getInteger(USES),
                document.getInteger(LEFT),
                instant(document, EXPIRES_AT),
                document.getDate(CREATED_AT).toInstant(),
                instant(document, REVOKED_AT));
    }

    static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
