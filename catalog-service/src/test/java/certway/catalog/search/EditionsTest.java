package certway.catalog.search;

import static certway.catalog.search.CatalogFixture.PUBLISHED;
import static certway.catalog.search.CatalogFixture.entry;
import static certway.catalog.search.CatalogFixture.program;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.About;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionsTest {

    private final CatalogEntry english = entry(1, program("specimens", "Specimens"), null);
    private final CatalogEntry spanish = translation(2, "muestras", "es");
    private final CatalogEntry french = translation(3, "echantillons", "fr");
    private final CatalogEntry alone = entry(4, program("alone", "Alone"), null);

    @Test
    void everyEditionLeadsToAllTheOthers() {
        Editions editions = Editions.of(List.of(french, alone, spanish, english));

        assertThat(editions.besides(english)).containsExactly(spanish, french);
        assertThat(editions.besides(spanish)).containsExactly(english, french);
        assertThat(editions.besides(french)).containsExactly(english, spanish);
        assertThat(editions.besides(alone)).isEmpty();
    }

    @Test
    void oneThatNobodyCanEnrolInAnyMoreIsNotNamed() {
        CatalogEntry retired = entry(1, program("specimens", "Specimens"), PUBLISHED);

        Editions editions = Editions.of(List.of(retired, spanish));

        assertThat(editions.besides(spanish)).isEmpty();
        assertThat(editions.besides(retired)).containsExactly(spanish);
    }

    private static CatalogEntry translation(int number, String id, String language) {
        CatalogEntry plain = entry(number, program(id, id), null);
        ProgramContent content = program(id, id).content();
        About about = content.about();
        Program program = plain.program();
        return CatalogEntry.of(
                number,
                program,
                new ProgramContent(
                        content.programId(),
                        content.slug(),
                        new About(
                                about.title(),
                                about.summary(),
                                about.description(),
                                about.provider(),
                                language,
                                about.audience(),
                                about.awards(),
                                about.doesNotAward(),
                                about.reviewed(),
                                about.sources(),
                                new ProgramId("specimens")),
                        content.classification(),
                        content.terms(),
                        content.curriculum()));
    }
}
