package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A word is turned by hand, so that no editor's idea of directions gets between. */
class LineOrderTest {

    private static final String DANA = "דנה";
    private static final String COHEN = "כהן";

    private static String turned(String word) {
        return new StringBuilder(word).reverse().toString();
    }

    private static String fromTheRight(String line) {
        return LineOrder.turned(line, Bidi.DIRECTION_RIGHT_TO_LEFT);
    }

    @Test
    void aLineFromTheRightBeginsAtTheRight() {
        assertThat(fromTheRight(DANA + " " + COHEN)).isEqualTo(turned(COHEN) + " " + turned(DANA));
        assertThat(fromTheRight(DANA + " Cohen")).isEqualTo("Cohen " + turned(DANA));
        assertThat(fromTheRight(DANA + " 32 " + COHEN)).isEqualTo(turned(COHEN) + " 32 " + turned(DANA));
        assertThat(fromTheRight(DANA + " (" + COHEN + ")")).isEqualTo("(" + turned(COHEN) + ") " + turned(DANA));
    }

    @Test
    void aLineFromTheLeftKeepsItsOrderAroundWordsFromTheRight() {
        String line = "Dr " + DANA + " " + COHEN + ", MD";

        assertThat(LineOrder.turned(line, Bidi.DIRECTION_LEFT_TO_RIGHT))
                .isEqualTo("Dr " + turned(COHEN) + " " + turned(DANA) + ", MD");
    }

    @Test
    void whatWasTurnedIsReadByTurningItAgain() {
        for (String line : List.of(DANA + " Cohen 3", DANA + " 32 " + COHEN, "(" + DANA + ") " + COHEN, "Ada", "")) {
            assertThat(fromTheRight(fromTheRight(line))).as(line).isEqualTo(line);
        }
    }

    @Test
    void aNumberWithinAPartFromTheRightBelongsToIt() {
        assertThat(parts("Dr " + DANA + " 32 " + COHEN + " MD", BidiSplitter.LTR))
                .containsExactly("0:Dr ", "1:" + DANA + " 32 " + COHEN, "0: MD");
        assertThat(parts(DANA + " Cohen", BidiSplitter.RTL)).containsExactly("1:" + DANA + " Cohen");
        assertThat(parts("", BidiSplitter.LTR)).isEmpty();
    }

    @Test
    void theFirstLetterSaysWhereAParagraphBegins() {
        BidiSplitter splitter = new LineOrder.Parts();

        assertThat(splitter.getBaseDirection("3 " + DANA + " Cohen")).isEqualTo(BidiSplitter.RTL);
        assertThat(splitter.getBaseDirection("Cohen " + DANA)).isEqualTo(BidiSplitter.LTR);
        assertThat(splitter.getBaseDirection("3")).isEqualTo(BidiSplitter.LTR);
    }

    private static List<String> parts(String paragraph, byte direction) {
        BidiSplitter splitter = new LineOrder.Parts();
        splitter.setParagraph(paragraph, direction);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < splitter.countTextRuns(); i++) {
            BidiTextRun run = splitter.getVisualRun(i);
            parts.add(run.getDirection() + ":" + paragraph.substring(run.getStart(), run.getStart() + run.getLength()));
        }
        return parts;
    }
}
