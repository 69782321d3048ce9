package certway.catalog.exchange;

import static certway.catalog.exchange.ImportFixture.PROGRAM;
import static certway.catalog.exchange.ImportFixture.READING;
import static certway.catalog.exchange.ImportFixture.tubes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationChecksTest {

    private final Faults faults = new Faults();

    @Test
    void everyLineThatCitesAnOldFactIsNamed() {
        ImportFixture program = tubes().replace(READING, "## Why", "[12](fact:old) or [13](fact:older)\n\n## Why")
                .replace(READING, "## Why", "## Why\n\nAgain [12][wage].\n\n[wage]: fact:old\n");

        check(program);

        assertThat(faults.all()).extracting(Fault::file).containsOnly(READING);
        assertThat(faults.all())
                .extracting(Fault::message)
                .containsExactly(
                        "the fact old cannot be cited: it has no source",
                        "the fact old cannot be cited: it has no source");
        assertThat(faults.all()).extracting(Fault::line).containsExactly(1, 7);
    }

    @Test
    void theDescriptionOfAProgramIsLookedAtToo() {
        check(tubes().replace(PROGRAM, "description: |\n", "description: |\n  Wages: [12](fact:old).\n\n"));

        assertThat(faults.all())
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .contains(PROGRAM)
                .contains("the fact old cannot be cited");
    }

    @Test
    void aProgramThatCitesNothingOrOnlyWhatIsSoHasNoFault() {
        check(tubes());
        check(tubes().replace(READING, "## Why", "[12](fact:new)\n\n## Why"));

        assertThat(faults.all()).isEmpty();
    }

    private void check(ImportFixture program) {
        CitationChecks checks = new CitationChecks(
                program.files(),
                fact -> fact.equals("old") ? Optional.of("it has no source") : Optional.empty(),
                faults);
        if (checks.mayCite(program.content())) {
            checks.check(program.content());
        }
    }
}
