package certway.catalog.fact;

import static certway.catalog.fact.FactFixture.TODAY;
import static certway.catalog.fact.FactFixture.agreed;
import static certway.catalog.fact.FactFixture.disputed;
import static certway.catalog.fact.FactFixture.dollars;
import static certway.catalog.fact.FactFixture.overdue;
import static certway.catalog.fact.FactFixture.resolved;
import static certway.catalog.fact.FactFixture.says;
import static certway.catalog.fact.FactFixture.superseded;
import static certway.catalog.fact.FactFixture.unsourced;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.register.Finding;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactTest {

    @Test
    void sourcesThatSayTheSameAgree() {
        assertThat(agreed("wage").state(TODAY)).isEqualTo(FactState.AGREED);
        assertThat(agreed("wage").value()).contains(dollars(60_780));
        assertThat(agreed("wage").objection(TODAY)).isEmpty();
    }

    @Test
    void sourcesThatDifferAreADisputeWithoutAValueUntilSomebodyDecides() {
        assertThat(disputed("wage").state(TODAY)).isEqualTo(FactState.DISPUTED);
        assertThat(disputed("wage").value()).isEmpty();
        assertThat(disputed("wage").objection(TODAY)).isPresent();
    }

    @Test
    void aDecidedDisputeStaysADisputeAndHasTheDecidedValue() {
        FactView view = FactView.of(resolved("wage"), TODAY);

        assertThat(view.state()).isEqualTo(FactState.DISPUTED);
        assertThat(view.sourcesDiffer()).isTrue();
        assertThat(view.current()).isTrue();
        assertThat(view.value()).extracting(FactView.Shown::display).isEqualTo("$60,780 a year");
        assertThat(view.sources())
                .extracting(source -> source.says() == null ? "" : source.says().display())
                .containsExactly("$57,380 a year", "$60,780 a year");
        assertThat(view.resolution()).extracting(FactView.Decision::reason).isEqualTo("The Handbook is the origin");
    }

    @Test
    void aFactIsShownOnTheDayOfItsReviewAndNoMoreOnTheNext() {
        Fact fact = overdue("wage");

        assertThat(FactView.of(fact, fact.reviewBy()).current()).isTrue();
        FactView next = FactView.of(fact, fact.reviewBy().plusDays(1));
        assertThat(next.state()).isEqualTo(FactState.EXPIRED);
        assertThat(next.current()).isFalse();
        assertThat(next.value()).isNull();
        assertThat(next.sources())
                .allSatisfy(source -> assertThat(source.says()).isNull());
        assertThat(next.whyNotCurrent()).contains(fact.reviewBy().toString());
    }

    @Test
    void aFactWithoutASourceIsNotShown() {
        assertThat(unsourced("wage").state(TODAY)).isEqualTo(FactState.EXPIRED);
        assertThat(FactView.of(unsourced("wage"), TODAY).whyNotCurrent()).isEqualTo("it has no source");
    }

    @Test
    void aSupersededFactNamesItsSuccessor() {
        FactView view = FactView.of(superseded("old", "new"), TODAY);

        assertThat(view.state()).isEqualTo(FactState.SUPERSEDED);
        assertThat(view.current()).isFalse();
        assertThat(view.supersededBy()).isEqualTo("new");
    }

    @Test
    void oneMoreStatementTakesTheDecisionBack() {
        Fact changed = resolved("wage").with(says("Another survey", 61_000));

        assertThat(changed.resolution()).isNull();
        assertThat(changed.value()).isEmpty();
        assertThat(changed.sources()).hasSize(3);
    }

    @Test
    void howAFigureIsWrittenDoesNotMatter() {
        Figure written = new Figure(new BigDecimal("60780.00"), "usd  a year", null);

        assertThat(written.agreesWith(dollars(60_780))).isTrue();
        assertThat(Figure.text("Not required ").agreesWith(Figure.text("not  required")))
                .isTrue();
        assertThat(Figure.text("required").agreesWith(Figure.text("not required")))
                .isFalse();
        assertThat(new Figure(new BigDecimal("5"), "percent", null).display()).isEqualTo("5 %");
        assertThat(new Figure(new BigDecimal("24000"), "openings a year", null).display())
                .isEqualTo("24,000 openings a year");
    }

    @Test
    void everythingThatIsWrongIsFoundAtOnce() {
        Fact fact = new Fact(
                "Wage!",
                "wages",
                " ",
                Statistic.PERCENT,
                "Technicians",
                null,
                "2023",
                TODAY,
                TODAY.minusDays(1),
                null,
                List.of(says("Handbook", 5)),
                new Resolution(dollars(5), "grace", "", TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC)),
                "nowhere");

        assertThat(pointers(fact))
                .contains(
                        "/id",
                        "/title",
                        "/reviewBy",
                        "/sources/0/says/unit",
                        "/resolution",
                        "/resolution/reason",
                        "/supersededBy");
    }

    @Test
    void factsDoNotSupersedeEachOtherInACircle() {
        assertThat(pointers(superseded("a-fact", "b-fact"), superseded("b-fact", "a-fact")))
                .contains("/supersededBy");
        assertThat(pointers(superseded("a-fact", "b-fact"), agreed("b-fact"))).isEmpty();
    }

    private static List<String> pointers(Fact... facts) {
        TreeMap<String, Fact> book =
                Arrays.stream(facts).collect(Collectors.toMap(Fact::id, fact -> fact, (a, b) -> a, TreeMap::new));
        return FactChecks.check(new FactBook(book)).stream()
                .map(Finding::pointer)
                .toList();
    }
}
