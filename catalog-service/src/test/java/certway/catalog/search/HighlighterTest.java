package certway.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draws | Drawing blood | <mark>Drawing</mark> blood",
                "blood draw | Draw blood safely | <mark>Draw</mark> <mark>blood</mark> safely",
                "phlebotomy | The blood draw | The <mark>blood draw</mark>",
                "phlebotomy | Blood and more | ",
                "hem | The heme, hemo and them | The <mark>heme</mark>, <mark>hemo</mark> and them",
                "mlt | For the medical laboratory technician. | For the <mark>medical laboratory technician</mark>.",
                "poct | Point-of-care testing | <mark>Point-of-care testing</mark>",
                "café | A CAFE | A <mark>CAFE</mark>",
                "zebra | No such thing | "
            })
    void wordsThatFitAreMarked(String typed, String text, String marked) {
        assertThat(new Highlighter(Question.exact(typed)).marked(text).orElse(null))
                .isEqualTo(marked);
    }

    @Test
    void aWordThatWasMeantIsMarked() {
        Question question = Question.similar("hemtology", _ -> Set.of("hematolog", "hematology"));

        assertThat(new Highlighter(question).marked("All of hematology")).contains("All of <mark>hematology</mark>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "script | <script>alert(1)</script> | &lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;",
                "mark | </mark><b>\"mark's\" & | &lt;/<mark>mark</mark>&gt;&lt;b&gt;&quot;<mark>mark&#39;s</mark>&quot; &amp;",
                "<mark> | a <mark> b | a &lt;<mark>mark</mark>&gt; b",
                "amp | &amp; é | &amp;<mark>amp</mark>; é"
            })
    void nothingInATextBecomesMarkup(String typed, String text, String marked) {
        assertThat(new Highlighter(Question.exact(typed)).marked(text)).contains(marked);
    }

    @Test
    void anExcerptIsCutAtWordsAroundTheFirstMark() {
        String line = "filler ".repeat(60) + "a centrifuge turns " + "filler ".repeat(60);

        String excerpt = new Highlighter(Question.exact("centrifuge"))
                .excerpt("First line\n" + line)
                .orElseThrow();

        assertThat(excerpt)
                .startsWith("… filler ")
                .contains(" a <mark>centrifuge</mark> turns ")
                .endsWith(" filler …")
                .hasSizeLessThan(200);
    }

    @Test
    void anExcerptOfOneEndlessWordEnds() {
        String line = "x".repeat(5_000) + " centrifuge " + "y".repeat(5_000);

        assertThat(new Highlighter(Question.exact("centrifuge")).excerpt(line).orElseThrow())
                .contains("<mark>centrifuge</mark>")
                .hasSizeLessThan(400);
    }

    @Test
    void theExcerptIsThereOnlyWhenTitleAndSummaryHaveNothing() {
        CatalogFixture catalog = new CatalogFixture()
                .with(
                        CatalogFixture.program("title", "Centrifuges"),
                        CatalogFixture.program("text", "Machines").description("Some are *centrifuges*."));

        Listing listing = catalog.list("centrifuge");

        assertThat(listing.items().getFirst().highlights())
                .isEqualTo(new Highlights("<mark>Centrifuges</mark>", null, null));
        assertThat(listing.items().getLast().highlights())
                .isEqualTo(new Highlights(null, null, "Some are <mark>centrifuges</mark> ."));
        assertThat(catalog.list("").items().getFirst().highlights()).isNull();
    }
}
