package certway.enrollment.roster;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.People.Told;
import certway.enrollment.people.model.Person;
import certway.enrollment.roster.Result.Account;
import certway.enrollment.roster.Result.Held;
import certway.enrollment.roster.Result.Kind;
import certway.enrollment.roster.Result.Missing;
import certway.enrollment.roster.Result.Reason;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A row as it is kept. */
final class RowDocuments {

    static final String OUTCOME = "outcome";
    static final String INVITING = "inviting";
    private static final String JOB = "job";
    private static final String NUMBER = "number";
    private static final String LINE = "line";
    private static final String EMAIL = "email";
    private static final String FIRST_NAME = "firstName";
    private static final String LAST_NAME = "lastName";
    private static final String PROGRAM = "programId";
    private static final String VOUCHER = "voucher";
    private static final String FAULT = "fault";
    private static final String LEARNER = "learnerId";
    private static final String CONFIRMED = "addressConfirmed";
    private static final String ENROLLMENT = "enrollmentId";
    private static final String STATUS = "status";
    private static final String TOLD = "told";
    private static final String CODE = "refusal";
    private static final String REASON = "reason";
    private static final String MISSING = "missing";
    private static final String PREREQUISITE = "prerequisiteId";
    private static final String ANY_OF = "anyOf";

    private RowDocuments() {}

    static Document document(BulkRow row) {
        Document document = new Document("_id", row.id())
                .append(JOB, row.job())
                .append(NUMBER, row.number())
                .append(LINE, row.row().line());
        switch (row.row()) {
            case Row.Bad(int _, var email, var fault) ->
                document.append(EMAIL, email).append(FAULT, fault);
            case Row.Wanted(int _, var email, var name, var program, var voucher) -> {
                document.append(EMAIL, email.value())
                        .append(FIRST_NAME, name.first())
                        .append(LAST_NAME, name.last())
                        .append(PROGRAM, program.value());
                append(document, VOUCHER, voucher);
            }
        }
        return document;
    }

    static Document document(Result result) {
        Document document = new Document(OUTCOME, result.kind().text());
        Account account = result.account();
        if (account != null) {
            document.append(LEARNER, account.learner()).append(CONFIRMED, account.confirmed());
        }
        Held held = result.held();
        if (held != null) {
            document.append(ENROLLMENT, held.enrollment()).append(STATUS, held.status());
        }
        append(document, TOLD, result.told() == null ? null : Result.text(result.told()));
        Reason reason = result.reason();
        if (reason != null) {
            append(document, CODE, reason.code());
            document.append(REASON, reason.words());
        }
        if (!result.missing().isEmpty()) {
            document.append(
                    MISSING,
                    result.missing().stream()
                            .map(missing ->
                                    new Document(PREREQUISITE, missing.prerequisite()).append(ANY_OF, missing.anyOf()))
                            .toList());
        }
        return document;
    }

    private static void append(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static BulkRow row(Document document) {
        return new BulkRow(
                document.getString(JOB),
                document.getInteger(NUMBER),
                document.containsKey(FAULT) ? bad(document) : wanted(document),
                document.containsKey(OUTCOME) ? result(document) : null);
    }

    private static Row bad(Document document) {
        return new Row.Bad(document.getInteger(LINE), document.getString(EMAIL), document.getString(FAULT));
    }

    private static Row wanted(Document document) {
        return new Row.Wanted(
                document.getInteger(LINE),
                new EmailAddress(document.getString(EMAIL)),
                new Person.Name(document.getString(FIRST_NAME), document.getString(LAST_NAME)),
                new ProgramId(document.getString(PROGRAM)),
                document.getString(VOUCHER));
    }

    private static Result result(Document document) {
        String learner = document.getString(LEARNER);
        String enrollment = document.getString(ENROLLMENT);
        String told = document.getString(TOLD);
        String reason = document.getString(REASON);
        return new Result(
                Kind.valueOf(name(document.getString(OUTCOME))),
                learner == null ? null : new Account(learner, document.getBoolean(CONFIRMED)),
                enrollment == null ? null : new Held(enrollment, document.getString(STATUS)),
                told == null ? null : Told.valueOf(name(told)),
                reason == null ? null : new Reason(document.getString(CODE), reason),
                document.getList(MISSING, Document.class, List.of()).stream()
                        .map(missing ->
                                new Missing(missing.getString(PREREQUISITE), missing.getList(ANY_OF, String.class)))
                        .toList());
    }

    private static String name(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
