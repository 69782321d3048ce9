package certway.credential.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Text as it stands on paper, where letters of a line go from left to right whichever way they are read. */
final class LineOrder implements BidiReorderer {

    private static final String BRACKETS = "()[]{}<>\u00AB\u00BB\u2039\u203A";

    /** Whether a text has letters that are read from the right. */
    static boolean matters(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /**
     * A line in the other order: as it is read, or as it stands on paper. Both ways are the same but for lines that mix directions so
     * that they stand for more than one text.
     *
     * @param base the direction of the line, of {@link Bidi}
     */
    static String turned(String line, int base) {
        if (!matters(line)) {
            return line;
        }
        Bidi bidi = new Bidi(line, base);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        String[] runs = new String[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : mirrored(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return String.join("", runs);
    }

    private static String mirrored(String run) {
        StringBuilder mirrored = new StringBuilder(run).reverse();
        for (int i = 0; i < mirrored.length(); i++) {
            int bracket = BRACKETS.indexOf(mirrored.charAt(i));
            if (bracket >= 0) {
                mirrored.setCharAt(i, BRACKETS.charAt(bracket ^ 1));
            }
        }
        return mirrored.toString();
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return turned(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.shaped(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    /**
     * Parts a paragraph into what goes from left to right and what does not. The printer puts parts one after the other and knows nothing
     * of a number within a part from the right, so that stays one part, which is put in order when it is drawn.
     */
    static final class Parts implements BidiSplitter {

        private final List<BidiTextRun> parts = new ArrayList<>();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            parts.clear();
            Bidi bidi =
                    new Bidi(paragraph, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
            int start = 0;
            for (int i = 1; i <= paragraph.length(); i++) {
                if (i == paragraph.length() || direction(bidi, i) != direction(bidi, start)) {
                    parts.add(new BidiTextRun(start, i - start, direction(bidi, start)));
                    start = i;
                }
            }
        }

        private static byte direction(Bidi bidi, int index) {
            return bidi.getLevelAt(index) == 0 ? LTR : RTL;
        }

        @Override
        public int countTextRuns() {
            return parts.size();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            return parts.get(index);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
        }
    }
}
