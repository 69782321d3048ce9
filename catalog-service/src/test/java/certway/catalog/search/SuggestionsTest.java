package certway.catalog.search;

import static certway.catalog.search.CatalogFixture.program;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.Classification;
import certway.catalog.program.Level;
import certway.catalog.search.Suggestions.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    private final CatalogFixture catalog = new CatalogFixture()
            .with(
                    program("phlebotomy", "Phlebotomy Technician")
                            .classified(names("phlebotomy-technician", "hematology")),
                    program("hematology", "Hematology Essentials")
                            .classified(names("medical-laboratory-technician", "hematology")),
                    program("chemistry", "Clinical Chemistry Essentials")
                            .classified(names("medical-laboratory-technician", "clinical-chemistry")),
                    program("blood-bank", "Blood Bank Essentials"));

    @Test
    void rolesAndTestingAreasComeBeforeProgramsThatBeginTheSame() {
        assertThat(to("hem"))
                .containsExactly(
                        new Suggestion("testingArea", "Hematology", "hematology"),
                        new Suggestion("program", "Hematology Essentials", "hematology"));
        assertThat(to("phleb"))
                .containsExactly(
                        new Suggestion("role", "Phlebotomy technician", "phlebotomy-technician"),
                        new Suggestion("program", "Phlebotomy Technician", "phlebotomy"));
    }

    @ParameterizedTest
    @CsvSource({
        "ess, Blood Bank Essentials",
        "bank bl, Blood Bank Essentials",
        "chem, Clinical Chemistry Essentials",
        "HEMATOLOGY ESS, Hematology Essentials",
        "mlt, Medical laboratory technician",
        "immunohematology, Blood Bank Essentials",
        "hemta, Hematology Essentials",
        "ehmatol, Hematology Essentials",
        "chemi, Clinical Chemistry Essentials"
    })
    void wordsMayComeInAnyOrderBeMisspeltOrSaidOtherwise(String typed, String suggested) {
        assertThat(to(typed)).extracting(Suggestion::text).contains(suggested);
    }

    @Test
    void whatOnlyLooksAlikeIsSuggestedOnlyWhenNothingElseIs() {
        catalog.with(program("hemp", "Hemp and other plants"));

        assertThat(to("hemp")).extracting(Suggestion::value).containsExactly("hemp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "***", "zzz", "the", "xyzzy plugh"})
    void nothingIsSuggestedForNothing(String typed) {
        assertThat(to(typed)).isEmpty();
    }

    @Test
    void thereAreAtMostTenAndAlwaysTheSame() {
        for (int i = 0; i < 40; i++) {
            catalog.with(program("blood-" + i, "Blood " + (i % 7)));
        }

        List<Suggestion> first = to("blo");

        assertThat(first).hasSize(10);
        assertThat(to("blo")).isEqualTo(first);
        assertThat(first.getFirst().text()).isEqualTo("Blood 0");
    }

    private List<Suggestion> to(String typed) {
        return Suggestions.of(catalog.shelf().listed(), CatalogFixture.REFERENCE)
                .to(typed)
                .items();
    }

    private static Classification names(String role, String area) {
        return new Classification(Level.ENTRY, List.of(role), List.of(), List.of(area), List.of(), List.of());
    }
}
