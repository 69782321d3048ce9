package certway.enrollment.roster;

import static certway.enrollment.roster.InMemoryRegister.FREE;
import static certway.enrollment.roster.InMemoryRegister.HARD;
import static certway.enrollment.roster.InMemoryRegister.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Registering.Act;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.People.Told;
import certway.enrollment.people.model.Person;
import certway.enrollment.roster.Result.Kind;
import certway.platform.DependencyUnavailable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnrollRowTest {

    private static final EmailAddress ADA = new EmailAddress("ada@certway.example");

    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryRegister register = new InMemoryRegister();
    private final EnrollRow enroll = new EnrollRow(people, register, () -> NOON);
    private final AtomicInteger marks = new AtomicInteger();

    @Test
    void whoHasAnAccountIsEnrolled() {
        people.add(ADA);

        Result result = enroll.run(row(FREE), first());

        assertThat(result.kind()).isEqualTo(Kind.ENROLLED);
        assertThat(result.account()).isEqualTo(new Result.Account("id-of-ada@certway.example", true));
        assertThat(result.held()).isEqualTo(new Result.Held("of-id-of-ada@certway.example", "active"));
        assertThat(result.told()).isNull();
        assertThat(people.invitations()).isZero();
    }

    @Test
    void whoIsEnrolledStaysSo() {
        people.add(ADA);
        register.keep(InMemoryRegister.enrollment(InMemoryPeople.id(ADA)));

        assertThat(enroll.run(row(FREE), first()).kind()).isEqualTo(Kind.ALREADY_ENROLLED);
        assertThat(register.enrolled()).isZero();
    }

    @Test
    void whoLeftIsNotBroughtBackByAList() {
        people.add(ADA);
        Enrollment active = InMemoryRegister.enrollment(InMemoryPeople.id(ADA));
        register.keep(((Withdrawal.Accepted) active.withdraw(NOON)).event().enrollment());

        Result result = enroll.run(row(FREE), first());

        assertThat(result.kind()).isEqualTo(Kind.REFUSED);
        assertThat(result.reason()).extracting(Result.Reason::code).isEqualTo("left");
        assertThat(result.held()).extracting(Result.Held::status).isEqualTo("withdrawn");
    }

    @Test
    void aRefusalNamesWhatIsMissing() {
        people.add(ADA);

        Result result = enroll.run(row(HARD), first());

        assertThat(result.kind()).isEqualTo(Kind.REFUSED);
        assertThat(result.reason()).extracting(Result.Reason::code).isEqualTo("prerequisite-missing");
        assertThat(result.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.prerequisite()).isEqualTo(InMemoryRegister.DEGREE.id());
            assertThat(missing.anyOf()).containsExactly("state: An associate degree");
        });
    }

    @Test
    void whoIsUnknownIsInvitedAndEnrolledAndToldHow() {
        people.tellBy(Told.MAILED);

        Result result = enroll.run(row(FREE), first());

        assertThat(result.kind()).isEqualTo(Kind.INVITED);
        assertThat(result.told()).isEqualTo(Told.MAILED);
        assertThat(result.account()).isEqualTo(new Result.Account("id-of-ada@certway.example", false));
        assertThat(marks).hasValue(1);
    }

    @Test
    void withoutAMailServerItDoesNotPretendThatAMailWasSent() {
        assertThat(enroll.run(row(FREE), first()).told()).isEqualTo(Told.NOT_MAILED);
    }

    @Test
    void nobodyIsInvitedWhoCouldNotBeEnrolledThen() {
        Result result = enroll.run(row(HARD), first());

        assertThat(result.reason()).extracting(Result.Reason::code).isEqualTo("prerequisite-missing");
        assertThat(people.invitations()).isZero();
        assertThat(marks).hasValue(0);
    }

    @Test
    void nobodyIsInvitedWithoutAName() {
        Result result = enroll.run(new Row.Wanted(2, ADA, new Person.Name("Ada", ""), FREE, null), first());

        assertThat(result.reason()).extracting(Result.Reason::code).isEqualTo("no-account");
        assertThat(people.invitations()).isZero();
    }

    @Test
    void whatTheLoginServerDoesNotTakeIsRefused() {
        Result result = enroll.run(new Row.Wanted(2, ADA, new Person.Name("<b>", "Okafor"), FREE, null), first());

        assertThat(result.kind()).isEqualTo(Kind.REFUSED);
        assertThat(result.reason()).extracting(Result.Reason::words).asString().contains("error-person-name");
    }

    @Test
    void aDisabledAccountIsNotEnrolled() {
        people.add(ADA);
        people.disable(ADA);

        assertThat(enroll.run(row(FREE), first()).reason())
                .extracting(Result.Reason::code)
                .isEqualTo("account-disabled");
        assertThat(enroll.preview(row(FREE)).kind()).isEqualTo(Kind.REFUSED);
        assertThat(register.enrolled()).isZero();
    }

    @Test
    void whoWasInvitedByATryThatBrokeOffIsInvitedAlthoughTheAccountIsThere() {
        people.add(ADA);

        Result result = enroll.run(row(FREE), attempt(1));

        assertThat(result.kind()).isEqualTo(Kind.INVITED);
        assertThat(people.invitations()).isZero();
    }

    @Test
    void whoWasEnrolledByATryThatBrokeOffIsEnrolledAndNotEnrolledAlready() {
        people.add(ADA);
        enroll.run(row(FREE), first());

        assertThat(enroll.run(row(FREE), first()).kind()).isEqualTo(Kind.ENROLLED);
        assertThat(register.enrolled()).isEqualTo(1);
    }

    @Test
    void aPreviewChangesNothing() {
        Result unknown = enroll.preview(row(FREE));
        people.add(ADA);
        Result known = enroll.preview(row(FREE));

        assertThat(unknown.kind()).isEqualTo(Kind.INVITED);
        assertThat(unknown.told()).isNull();
        assertThat(known.kind()).isEqualTo(Kind.ENROLLED);
        assertThat(known.held()).isNull();
        assertThat(enroll.preview(row(HARD)).kind()).isEqualTo(Kind.REFUSED);
        assertThat(people.invitations()).isZero();
        assertThat(register.enrolled()).isZero();
    }

    @Test
    void anOutageOfTheLoginServerIsNoAnswer() {
        people.goDown();

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> enroll.run(row(FREE), first()));
        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> enroll.preview(row(FREE)));
    }

    @Test
    void whoRegistersWhileTheyAreInvitedIsEnrolledAndNotInvited() {
        people.registersMeanwhile(ADA);

        assertThat(enroll.run(row(FREE), first()).kind()).isEqualTo(Kind.ENROLLED);
    }

    @Test
    void whomTwoTriesInviteAtTheSameTimeIsInvited() {
        people.registersMeanwhile(ADA);

        assertThat(enroll.run(row(FREE), attempt(1)).kind()).isEqualTo(Kind.INVITED);
    }

    private EnrollRow.Try first() {
        return attempt(0);
    }

    private EnrollRow.Try attempt(int earlierMarks) {
        marks.set(earlierMarks);
        return new EnrollRow.Try(act(), new EnrollRow.Marks() {
            @Override
            public void add() {
                marks.incrementAndGet();
            }

            @Override
            public int count() {
                return marks.get();
            }
        });
    }

    private static Act act() {
        return new Act("act-1", "rosa", "Autumn class");
    }

    private static Row.Wanted row(ProgramId program) {
        return new Row.Wanted(2, ADA, new Person.Name("Ada", "Okafor"), program, null);
    }
}
