package certway.enrollment.roster;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.Registering;
import certway.enrollment.enrolling.model.Registering.Act;
import certway.enrollment.enrolling.model.Registering.Answer;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.people.model.People;
import certway.enrollment.people.model.Person;
import certway.enrollment.roster.Result.Account;
import certway.enrollment.roster.Result.Held;
import certway.enrollment.roster.Result.Kind;
import certway.enrollment.roster.Result.Missing;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be done about a row: finds the person or gives them an account, and enrols them. Doing it twice is doing it once. */
@Component
final class EnrollRow {

    private final People people;
    private final Registering registering;
    private final InstantSource clock;

    /** A try at a row. */
    record Try(Act act, Marks marks) {}

    /** How often somebody was about to make an account for the row: one that is there after that is our work. */
    interface Marks {

        void add();

        int count();
    }

    EnrollRow(People people, Registering registering, InstantSource clock) {
        this.people = people;
        this.registering = registering;
        this.clock = clock;
    }

    /** What would become of it; changes nothing. */
    Result preview(Row.Wanted row) {
        Optional<Person> person = people.find(row.email());
        if (person.isEmpty()) {
            return unfit(row).orElseGet(() -> new Result(Kind.INVITED, null, null, null, null, List.of()));
        }
        if (!person.get().enabled()) {
            return disabled(person.get());
        }
        Answer answer = registering.preview(wanted(row, person.get()));
        return answer instanceof Answer.Enrolled
                ? Result.of(Kind.ENROLLED, account(person.get()), null)
                : result(person.get(), answer);
    }

    Result run(Row.Wanted row, Try attempt) {
        Optional<Person> person = people.find(row.email());
        return person.isPresent()
                ? known(row, person.get(), attempt, 0)
                : unfit(row).orElseGet(() -> invite(row, attempt));
    }

    /**
     * Enrols whoever has the account.
     *
     * @param own marks that are this try's
     */
    private Result known(Row.Wanted row, Person person, Try attempt, int own) {
        Result result = enrolled(row, person, attempt.act());
        boolean ours = result.kind() != Kind.ALREADY_ENROLLED && attempt.marks().count() > own;
        return ours ? result.told(people.tell(person.id())) : result;
    }

    /** Nobody gets an account who could not be enrolled then. */
    private Optional<Result> unfit(Row.Wanted row) {
        if (!row.name().isWhole()) {
            return Optional.of(Result.refused(
                    null, "no-account", "nobody has this address, and without both names nobody can be invited"));
        }
        return registering.refusal(row.program()).map(refusal -> refused(null, refusal));
    }

    private Result invite(Row.Wanted row, Try attempt) {
        attempt.marks().add();
        return switch (people.invite(row.email(), row.name())) {
            case People.Invitation.Made(var person) ->
                enrolled(row, person, attempt.act()).told(people.tell(person.id()));
            case People.Invitation.Known _ ->
                people.find(row.email())
                        .map(person -> known(row, person, attempt, 1))
                        .orElseGet(() -> Result.refused(
                                null, "address-taken", "somebody with another address has this one as user name"));
            case People.Invitation.Unacceptable(var why) ->
                Result.refused(null, "not-accepted", "the login server does not take it: " + why);
        };
    }

    private Result enrolled(Row.Wanted row, Person person, Act act) {
        return person.enabled() ? result(person, registering.enroll(wanted(row, person), act)) : disabled(person);
    }

    private static Result disabled(Person person) {
        return Result.refused(account(person), "account-disabled", "the account is disabled");
    }

    private Result result(Person person, Answer answer) {
        Account account = account(person);
        return switch (answer) {
            case Answer.Enrolled(var enrollment) -> Result.of(Kind.ENROLLED, account, held(enrollment));
            case Answer.AlreadyEnrolled(var enrollment) -> Result.of(Kind.ALREADY_ENROLLED, account, held(enrollment));
            case Answer.Ended(var enrollment) -> ended(account, enrollment);
            case Answer.Refused(var reason) -> refused(account, reason);
        };
    }

    private Result ended(Account account, Enrollment enrollment) {
        Result refused = enrollment.state() instanceof State.Withdrawn
                ? Result.refused(account, "left", "they left the program; they can enrol again themselves")
                : Result.refused(account, "expired", "their access has ended; extend it, or they enrol again");
        return new Result(refused.kind(), account, held(enrollment), null, refused.reason(), List.of());
    }

    private Result refused(@Nullable Account account, Refusal refusal) {
        return switch (refusal) {
            case Refusal.ProgramUnknown _ -> Result.refused(account, "program-not-found", "there is no such program");
            case Refusal.ProgramRetired _ ->
                Result.refused(account, "program-retired", "the program takes no new learners");
            case Refusal.PrerequisitesMissing(var missing) ->
                Result.refused(account, "prerequisite-missing", "prerequisites of the program are not met")
                        .missing(missing.stream().map(this::missing).toList());
            case Refusal.VoucherUnusable(var reason) ->
                Result.refused(account, "voucher-unusable", "the voucher cannot be used: " + Result.text(reason));
            case Refusal.NotCompleted _ -> throw new IllegalStateException("nothing is renewed here");
        };
    }

    private Missing missing(Prerequisite prerequisite) {
        return new Missing(prerequisite.id(), registering.ways(prerequisite));
    }

    private static Registering.Wanted wanted(Row.Wanted row, Person person) {
        return new Registering.Wanted(person.id(), row.program(), row.voucher());
    }

    private static Account account(Person person) {
        return new Account(person.id().value(), person.emailVerified());
    }

    private Held held(Enrollment enrollment) {
        return new Held(enrollment.id().value(), Result.text(enrollment.statusAt(clock.instant())));
    }
}
