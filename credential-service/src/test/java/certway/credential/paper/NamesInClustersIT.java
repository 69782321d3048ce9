package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.Likeness.Verdict;
import certway.credential.issuing.model.StatusPosition;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in scripts whose letters join, move and stand above one another: of South and South East Asia, of Ethiopia, and letters with marks. */
class NamesInClustersIT extends NamesOnPaper {

    static final List<String> NAMES = List.of(
            "प्रिया शर्मा",
            "कृष्णमूर्ति ज्ञानेश्वर",
            "मुख़्तार फ़ातिमा",
            "রবীন্দ্রনাথ ঠাকুর",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
            "ધર્મેન્દ્ર પટેલ",
            "ପ୍ରିୟଙ୍କା ମହାନ୍ତି",
            "சுப்பிரமணியன் லக்ஷ்மி",
            "శ్రీనివాస రావు",
            "ಕೃಷ್ಣಪ್ಪ",
            "ശ്രീകുമാർ",
            "ശ്രീകുമാര്\u200D",
            "ක්\u200Dරිෂාන්ත ජයවර්ධන",
            "ณัฐพงศ์ ศรีสุวรรณ",
            "น้ำฝน กำแพงแก้ว",
            "ຄຳພູ ສີສຸວັນ",
            "សុខា ព្រះ",
            "အောင်ဆန်းစုကြည်",
            "አበበ ቢቂላ",
            "Adébáyọ̀ Ẹ̀kọ́",
            "Ngɔ̃ Mbɛ̂ki-Ɛ́bɔ̀lɔ̂",
            "М́ария Γ̓");

    static Stream<String> names() {
        return Stream.concat(NAMES.stream(), Stream.of("Dr प्रिया शर्मा, MD", "สมชาย (Somchai) 李伟", "प्रिया ณัฐ"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsPrintedAsItIsWrittenAndKnownAgain(String name) {
        isPrintedAndKnownAgain(name, CredentialFixture.named(name).holder().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"प्रिया शर्मा", "အောင်ဆန်းစုကြည်"})
    void thePaperIsSoonThere(String name) {
        assertThat(shortest(name)).isLessThan(LONGEST);
    }

    @Test
    void namesPrintedAtOnceDoNotDisturbOneAnother() throws InterruptedException, ExecutionException {
        try (ExecutorService printers = Executors.newFixedThreadPool(4)) {
            List<Future<String>> texts = Stream.generate(NAMES::stream)
                    .limit(3)
                    .flatMap(names -> names)
                    .map(name -> printers.submit(() -> new PdfFile(pdf(name)).text()))
                    .toList();

            for (int i = 0; i < texts.size(); i++) {
                String name = NAMES.get(i % NAMES.size());
                assertThat(texts.get(i).get())
                        .contains(CredentialFixture.named(name).holder().value());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u093Fक", // a vowel sign before its letter
                "a\u093F", // at a letter of another script
                "क\u09BF",
                "ก ์",
                "क\u0903\u0903\u093F\u093F", // more of them than a letter takes
                "\uA8FA", // a sign that takes no room
                "\u0C5B", // letters that the font lacks
                "\u1CF5क",
                "\u0301Ada", // a mark before the first letter
                "Ada \u0301",
                "(\u0301)",
                "A\u1DFA" // that the font lacks
            })
    void aNameThatTheFontCannotShowIsNotPrintedWrong(String name) {
        assertThat(papers.pdf(CredentialFixture.named(name), TOKEN)).isEmpty();
    }

    @Test
    void aPageOfMoreClustersThanThereAreLettersForThemIsNotPrinted() {
        List<String> clusters = IntStream.rangeClosed('क', 'ह')
                .boxed()
                .flatMap(first -> IntStream.rangeClosed('क', 'ह')
                        .boxed()
                        .flatMap(second ->
                                Stream.of("", "ा", "ि", "ी").map(vowel -> "%c्%c%s".formatted(first, second, vowel))))
                .filter(PRINTER::shows)
                .toList();

        assertThat(clusters).hasSizeGreaterThan(ClusterText.MOST);
        assertThat(PRINTER.shows(String.join(" ", clusters.subList(0, ClusterText.MOST / 2))))
                .isTrue();
        assertThat(PRINTER.shows(String.join(" ", clusters))).isFalse();
    }

    @Test
    void titlesInTheFilesOwnDescriptionStayAsTheyAreWritten() {
        Completion completion = CredentialFixture.titled("रक्त संग्रह");

        byte[] pdf = papers.pdf(CredentialFixture.credential(completion, "Ada Okafor", new StatusPosition(1, 2)), TOKEN)
                .orElseThrow();

        assertThat(new PdfFile(pdf).title()).contains("रक्त संग्रह");
    }

    @ParameterizedTest
    @CsvSource({
        "प्रिया शर्मा, प्रिय शर्मा",
        "प्रिया शर्मा, प्रीया शर्मा",
        "प्रिया शर्मा, शर्मा प्रिया",
        "प्रिया, प्रियांका",
        "ณัฐพงศ์, ณัฐพงษ์",
        "ณัฐพงศ์, ณัฐพงศ",
        "প্রিয়া, Ada Okafor"
    })
    void aPaperWithAnotherNameAndOurSignedFormIsFoundOut(String name, String other) {
        isFoundOut(other, name);
    }

    @Test
    void aPaperThatSaysMoreThanTheNameIsFoundOut() {
        Likeness likeness = foreign.likeness(pdf("प्रिया शर्मा देवी"), CredentialFixture.named("प्रिया शर्मा"), TOKEN);

        assertThat(likeness.verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"कृष्ण", "ណាំ", "ကြည်", "น้ำ", "லக்ஷ்மி "})
    void aNameOf300LettersStaysOnThePage(String part) {
        staysOnThePage(part.repeat(300 / part.length()).strip());
    }
}
