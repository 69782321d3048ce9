package certway.enrollment.roster;

import certway.enrollment.people.model.People.Told;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row, or would.
 *
 * @param held the enrollment that the learner has now
 * @param told how somebody who was given an account learns of it
 * @param reason why not, in words
 * @param missing what a program asks that the learner does not meet
 */
record Result(
        Kind kind,
        @Nullable Account account,
        @Nullable Held held,
        @Nullable Told told,
        @Nullable Reason reason,
        List<Missing> missing) {

    enum Kind {
        ENROLLED,
        ALREADY_ENROLLED,
        /** They had no account, were given one, and are enrolled. */
        INVITED,
        REFUSED,
        BAD_ROW,
        /** A fault of ours; the other rows go on. */
        FAILED;

        String text() {
            return Result.text(this);
        }
    }

    /**
     * Whose it is.
     *
     * @param confirmed whether they were shown to read mail for the row's address
     */
    record Account(String learner, boolean confirmed) {}

    record Held(String enrollment, String status) {}

    /**
     * Why nothing came of it.
     *
     * @param code for programs
     */
    record Reason(@Nullable String code, String words) {}

    /** One thing that is missing, with every way to meet it. */
    record Missing(String prerequisite, List<String> anyOf) {

        Missing {
            anyOf = List.copyOf(anyOf);
        }
    }

    Result {
        missing = List.copyOf(missing);
    }

    static Result bad(String fault) {
        return new Result(Kind.BAD_ROW, null, null, null, new Reason(null, fault), List.of());
    }

    static Result failed(String reference) {
        return new Result(
                Kind.FAILED,
                null,
                null,
                null,
                new Reason(null, "something went wrong on our side, reference " + reference),
                List.of());
    }

    static Result refused(@Nullable Account account, String code, String words) {
        return new Result(Kind.REFUSED, account, null, null, new Reason(code, words), List.of());
    }

    static Result of(Kind kind, Account account, @Nullable Held held) {
        return new Result(kind, account, held, null, null, List.of());
    }

    Result missing(List<Missing> everything) {
        return new Result(kind, account, held, told, reason, everything);
    }

    /** The same after an account was made for it: who was enrolled is invited. */
    Result told(Told how) {
        return new Result(kind == Kind.ENROLLED ? Kind.INVITED : kind, account, held, how, reason, missing);
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
