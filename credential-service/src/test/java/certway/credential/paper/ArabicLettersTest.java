package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArabicLettersTest {

    @ParameterizedTest
    @CsvSource({
        "محمد علي, FEE3 FEA4 FEE4 FEAA 20 FECB FEE0 FEF2",
        "فاطمة, FED3 FE8E FEC3 FEE4 FE94",
        "هناء, FEEB FEE8 FE8E FE80",
        "آدم, FE81 FEA9 FEE1",
        "لا علاء, FEFB 20 FECB FEFC FE80",
        "کیوان, FB90 FBFF FEEE FE8D FEE5",
        "پژوهش گچ, FB58 FB8B FEED FEEB FEB6 20 FB94 FB7B",
        "ٹیپو, FB68 FBFF FB59 FEEE",
        "Ada דנה 3, 41 64 61 20 5D3 5E0 5D4 20 33"
    })
    void everyLetterHasTheFormThatItsNeighboursAskFor(String name, String shapes) {
        assertThat(hex(ArabicLetters.shaped(name))).isEqualTo(shapes);
    }

    @Test
    void whatIsSetApartOrDrawnOutIsShapedSo() {
        assertThat(hex(ArabicLetters.shaped("ی\u200Cر"))).isEqualTo("FBFC 200C FEAD");
        assertThat(hex(ArabicLetters.shaped("ه\u200D"))).isEqualTo("FEEB 200D");
        assertThat(hex(ArabicLetters.shaped("مـح"))).isEqualTo("FEE3 640 FEA2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "علاء الدين", "کیوان پژوهش", "ڈاکٹر ٹیپو", "Ada \uD83D\uDE42"})
    void nothingIsLostByIt(String name) {
        assertThat(Normalizer.normalize(ArabicLetters.shaped(name), Normalizer.Form.NFKC))
                .isEqualTo(name);
    }

    @Test
    void lettersWithoutFormsAreNotKnown() {
        assertThat("محمدکیـء".codePoints().allMatch(ArabicLetters::know)).isTrue();
        assertThat("ەܫ".codePoints().anyMatch(ArabicLetters::know)).isFalse();
    }

    private static String hex(String text) {
        return String.join(
                " ",
                text.codePoints()
                        .mapToObj(letter -> Integer.toHexString(letter).toUpperCase(Locale.ROOT))
                        .toList());
    }
}
