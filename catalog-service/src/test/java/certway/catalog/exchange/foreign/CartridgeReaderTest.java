package certway.catalog.exchange.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.foreign.CartridgeReport.Item;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.file.Inspection;
import certway.catalog.program.Markdown;
import certway.catalog.program.MarkdownScan;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Question;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CartridgeReaderTest {

    private final Map<String, byte[]> files = CartridgeFixture.files();

    private record Made(List<ProgramModule> modules, List<Item> items, CartridgePictures pictures) {

        Item item(String title) {
            return items.stream()
                    .filter(item -> item.title().equals(title))
                    .findFirst()
                    .orElseThrow();
        }

        List<Question> questions() {
            return ((Unit.QuizUnit) modules.getFirst().units().get(1)).quiz().questions();
        }
    }

    @Test
    void foldersBecomeModulesAndLooseItemsOneMore() throws XmlFile.Refused {
        Made made = read();

        assertThat(made.modules()).extracting(ProgramModule::title).containsExactly("First week", "Contents");
        assertThat(made.modules().getFirst().units()).extracting(Unit::id).containsExactly("tubes", "check");
        assertThat(made.modules().getLast().units()).extracting(Unit::title).containsExactly("Loose page");
    }

    @Test
    void aPageBecomesMarkdownThatTheFormatTakesAndKeepsItsPictures() throws XmlFile.Refused {
        Made made = read();
        String markdown = ((Unit.Reading) made.modules().getFirst().units().getFirst()).markdown();

        assertThat(markdown).isEqualTo("""
                ## Tubes & needles

                An *additive* keeps it **fit**. 1 \\< 2 \\* 3

                - Blue

                  - citrate
                - Red

                1. First
                2. Second

                | Tube | Use |
                | --- | --- |
                | Blue | PT \\| INR |

                > Label at once.

                `a*b`

                ![The order of draw](figures/picture-1.svg) Gone

                [CLSI](https://clsi.org/) and the other page""");
        assertThat(MarkdownScan.of(markdown).faults()).isEmpty();
        assertThat(Markdown.html(markdown))
                .contains("<table>", "<li>", "1 &lt; 2 * 3")
                .doesNotContain("alert");
        assertThat(made.pictures().files()).containsOnlyKeys("figures/picture-1.svg");
        assertThat(made.item("Tubes").notes())
                .containsExactly(
                        "a picture was left out, only its alternative text is there: missing.png",
                        "a link that led within the old system is plain text now: other.html");
    }

    @Test
    void questionsKeepTheirAnswersAndFeedback() throws XmlFile.Refused {
        List<Question> questions = read().questions();

        assertThat(questions).hasSize(3);
        assertThat(questions.getFirst())
                .isEqualTo(new Question.SingleChoice(
                        "q-1",
                        List.of(),
                        "Which do you fill **first**?",
                        List.of(
                                new Option("c1", "Culture \\* bottle", true, "Sterile first."),
                                new Option("c2", "Blue", false, "It follows."))));
        assertThat(((Question.MultipleChoice) questions.get(1)).options())
                .extracting(Option::correct)
                .containsExactly(true, true, false);
        assertThat(((Question.ShortText) questions.get(2)).accept()).containsExactly("EDTA", "edetate");
    }

    @Test
    void everyItemIsInTheReportWithWhatIsDifferentOrWhyItWasSkipped() throws XmlFile.Refused {
        Made made = read();

        assertThat(made.item("Check").outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(made.item("Check").notes())
                .contains("question Essay was skipped: an essay wants a person to grade it");
        assertThat(made.item("Loose page").outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(made.item("Talk about it").notes())
                .containsExactly("imsdt_xmlv1p3 is neither a page nor an assessment");
        assertThat(made.item("forgotten.html").notes())
                .containsExactly("the organisation of the cartridge does not name it");
        assertThat(made.items()).extracting(Item::title).doesNotContain("images/order.svg");
    }

    @Test
    void whatIsMissingOrBrokenIsSkippedAndTheRestIsTaken() throws XmlFile.Refused {
        files.remove("loose.html");
        files.put("quiz/assessment.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(UTF_8));
        files.put("images/order.svg", "<svg><script>alert(1)</script></svg>".getBytes(UTF_8));

        Made made = read();

        assertThat(made.modules()).hasSize(1);
        assertThat(made.item("Loose page").notes()).containsExactly("the file is not in the cartridge");
        assertThat(made.item("Check").notes().getFirst()).startsWith("line 1: ");
        assertThat(made.pictures().files()).isEmpty();
    }

    @Test
    void pathsThatLeadOutFindNothing() throws XmlFile.Refused {
        files.put(
                "loose.html",
                "<p>x<img src='../../../../etc/passwd' alt='a'><img src='file:///etc/passwd' alt='b'><img src='\0' alt='c'>"
                        .getBytes(UTF_8));

        assertThat(read().item("Loose page").notes()).hasSize(3);
    }

    private Made read() throws XmlFile.Refused {
        Xml manifest = XmlFile.read(files.getOrDefault("imsmanifest.xml", new byte[0]));
        CartridgeResources resources = CartridgeResources.of(manifest, files);
        CartridgePictures pictures = new CartridgePictures(resources, Inspection::of);
        CartridgeReader reader = new CartridgeReader(resources, pictures);
        return new Made(reader.modules(manifest), reader.items(), pictures);
    }
}
