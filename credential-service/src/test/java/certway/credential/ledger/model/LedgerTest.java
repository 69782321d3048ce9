package certway.credential.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.model.Completion.Credit;
import certway.credential.ledger.model.Activity.Proof;
import certway.credential.ledger.model.Cycle.Standing;
import certway.credential.ledger.model.Ledger.Total;
import certway.credential.ledger.model.Rule.Minimum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rule MLT =
            rule("mlt-ascp", "ascp", 360, new Minimum(List.of("hematology", "blood-bank"), 100, true));
    private static final Rule HEMATOLOGIST = rule("sh-ascp", "ascp", 90, null);
    private static final Rule AMT = rule("mlt-amt", "amt", 450, null);

    private static Rule rule(String id, String body, int needed, @Nullable Minimum minimum) {
        return new Rule(id, id, body, 3, needed, minimum, new Rule.Source("Rules", body, 2026, TODAY));
    }

    private static Held held(String certification, String from) {
        return new Held("record-" + certification, certification, certification, LocalDate.parse(from), true);
    }

    private static Activity activity(String on, Credit... credits) {
        return new Activity("Course of " + on, LocalDate.parse(on), List.of(credits), new Proof.Stated("r", false));
    }

    private static Activity hematology(String on, int tenths) {
        return activity(on, new Credit("ascp", "hematology", tenths));
    }

    private static Cycle current(Rule rule, String from, Activity... activities) {
        return Account.of(held(rule.certification(), from), rule, List.of(activities), TODAY)
                .current();
    }

    @Test
    void anActivityCountsInTheCycleInWhichItsDayLies() {
        Account account = Account.of(
                held("mlt-ascp", "2022-05-10"),
                MLT,
                List.of(
                        hematology("2022-05-09", 1),
                        hematology("2022-05-10", 2),
                        hematology("2025-05-09", 4),
                        hematology("2025-05-10", 8),
                        hematology("2028-05-10", 16)),
                TODAY);

        assertThat(account.cycles()).extracting(Cycle::earnedTenths).containsExactly(6, 8);
        assertThat(account.cycles())
                .extracting(Cycle::lastDay)
                .containsExactly(LocalDate.parse("2025-05-09"), LocalDate.parse("2028-05-09"));
        assertThat(account.current().number()).isEqualTo(2);
        assertThat(account.current().contains(LocalDate.parse("2025-05-10"))).isTrue();
        assertThat(account.current().contains(LocalDate.parse("2028-05-10"))).isFalse();
    }

    @Test
    void oneActivityCountsForEveryCertificationOfItsBody() {
        Activity course = activity(
                "2026-02-01", new Credit("ascp", "hematology", 30), new Credit("amt", "continuing-education", 20));

        Ledger ledger = Ledger.of(
                Map.of("mlt-ascp", MLT, "sh-ascp", HEMATOLOGIST, "mlt-amt", AMT),
                List.of(held("mlt-ascp", "2025-01-01"), held("sh-ascp", "2026-01-01"), held("mlt-amt", "2024-06-01")),
                List.of(course),
                TODAY);

        assertThat(ledger.accounts())
                .extracting(account -> account.current().earnedTenths())
                .containsExactly(30, 30, 20);
        assertThat(ledger.totals())
                .containsExactly(new Total("amt", "continuing-education", 20), new Total("ascp", "hematology", 30));
    }

    @ParameterizedTest
    @CsvSource({
        "  0,   0, 360, 100",
        "100,   0, 260,   0",
        "359,   0,   1,   0",
        "360,   0,   0,   0",
        " 95, 265,   5,   5",
        "  0, 360, 100, 100",
        "100, 260,   0,   0",
        " 50, 400,  50,  50"
    })
    void whatIsMissingFillsUpTheAreaAndTheWhole(int inArea, int elsewhere, int missing, int missingInArea) {
        Credit[] credits = Stream.of(
                        new Credit("ascp", "blood-bank", inArea),
                        new Credit("ascp", "laboratory-management", elsewhere))
                .filter(credit -> credit.tenths() > 0)
                .toArray(Credit[]::new);

        Cycle cycle = current(MLT, "2025-01-01", activity("2026-01-01", credits));

        assertThat(cycle.earnedTenths()).isEqualTo(inArea + elsewhere);
        assertThat(cycle.minimumMissingTenths()).isEqualTo(missingInArea);
        assertThat(cycle.missingTenths()).isEqualTo(missing);
        assertThat(cycle.standing(TODAY)).isEqualTo(missing == 0 ? Standing.MET : Standing.OPEN);
    }

    @Test
    void aCycleThatIsOverAndNotMetWasMissed() {
        Account account =
                Account.of(held("sh-ascp", "2020-01-01"), HEMATOLOGIST, List.of(hematology("2021-01-01", 90)), TODAY);

        assertThat(account.cycles())
                .extracting(cycle -> cycle.standing(TODAY))
                .containsExactly(Standing.MET, Standing.MISSED, Standing.OPEN);
        assertThat(account.cycles()).extracting(cycle -> cycle.daysLeft(TODAY)).containsExactly(0, 0, 772);
    }

    @Test
    void onTheLastDayThereIsOneDayLeftAndOnTheNextANewCycle() {
        Held held = held("sh-ascp", "2023-11-22");

        assertThat(Account.of(held, HEMATOLOGIST, List.of(), TODAY).current().daysLeft(TODAY))
                .isEqualTo(1);
        LocalDate tomorrow = TODAY.plusDays(1);
        Cycle next = Account.of(held, HEMATOLOGIST, List.of(), tomorrow).current();
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.from()).isEqualTo(tomorrow);
    }

    @Test
    void aLeapDayDoesNotMoveTheCyclesAfterIt() {
        Account account = Account.of(held("sh-ascp", "2020-02-29"), HEMATOLOGIST, List.of(), LocalDate.of(2032, 3, 1));

        assertThat(account.cycles())
                .extracting(Cycle::from)
                .containsExactly(
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2023, 2, 28),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2029, 2, 28),
                        LocalDate.of(2032, 2, 29));
    }

    @Test
    void whatOnlyTheLearnerSaysCountsAndIsToldApart() {
        Activity verified = new Activity(
                "Verified",
                LocalDate.parse("2026-05-01"),
                List.of(new Credit("ascp", "hematology", 40)),
                new Proof.Stated("v", true));

        Cycle cycle = current(MLT, "2025-01-01", verified, hematology("2026-04-01", 25));

        assertThat(cycle.earnedTenths()).isEqualTo(65);
        assertThat(cycle.provenTenths()).isEqualTo(40);
        assertThat(cycle.lines())
                .extracting(line -> line.activity().title())
                .containsExactly("Course of 2026-04-01", "Verified");
        assertThat(cycle.tenthsByCategory()).containsExactly(Map.entry("hematology", 65));
    }

    @Test
    void aCertificationWithoutARuleIsNamedAsSuch() {
        Held unknown = held("ct-ascp", "2025-01-01");

        Ledger ledger = Ledger.of(Map.of(), List.of(unknown), List.of(hematology("2026-01-01", 10)), TODAY);

        assertThat(ledger.accounts()).isEmpty();
        assertThat(ledger.withoutRule()).containsExactly(unknown);
        assertThat(ledger.totals()).hasSize(1);
    }

    @Test
    void aRuleThatCannotBeMetIsRefused() {
        assertThatThrownBy(() -> rule("x", "ascp", 90, new Minimum(List.of("a"), 91, false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Minimum(List.of(), 10, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rule("x", "ascp", 0, null)).isInstanceOf(IllegalArgumentException.class);
    }
}
