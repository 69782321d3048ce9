package certway.credential.paper;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Arabic letters in the form that they have beside their neighbours. A PDF shows one glyph for a letter, so each form is a letter of its
 * own: Unicode's presentation forms, whose names say what they are a form of. That covers Arabic, Persian and Urdu.
 */
final class ArabicLetters {

    private static final char TATWEEL = '\u0640';
    private static final char JOINER = '\u200D';
    private static final String LAM_ALEF = "\u0644[\u0622\u0623\u0625\u0627]";
    private static final int FIRST_SHAPE = 0xFB50;
    private static final int LAST_SHAPE = 0xFEFC;

    /** Where a letter joins others: nowhere, before it, after it, on both sides. */
    private enum Form {
        ISOLATED,
        FINAL,
        INITIAL,
        MEDIAL
    }

    /** By what is written: a letter, or lam with an alef. */
    private static final Map<String, Map<Form, Character>> SHAPES = shapes();

    private ArabicLetters() {}

    private static Map<String, Map<Form, Character>> shapes() {
        Map<String, Map<Form, Character>> shapes = new HashMap<>();
        for (int shape = FIRST_SHAPE; shape <= LAST_SHAPE; shape++) {
            char letter = (char) shape;
            String written = Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC);
            if (written.length() == 1 || written.matches(LAM_ALEF)) {
                form(shape)
                        .ifPresent(form -> shapes.computeIfAbsent(written, _ -> new HashMap<>())
                                .putIfAbsent(form, letter));
            }
        }
        return shapes;
    }

    private static Optional<Form> form(int shape) {
        String name = Character.isDefined(shape) ? Character.getName(shape) : "";
        return Arrays.stream(Form.values())
                .filter(form -> name.endsWith(" %s FORM".formatted(form)))
                .findFirst();
    }

    /** Whether the forms of a letter of the Arabic block are known. */
    static boolean know(int letter) {
        return letter == TATWEEL || SHAPES.containsKey(Character.toString(letter));
    }

    /** The letters of Arabic script whose forms are not known, as they stand in a class of a pattern. */
    static String others() {
        return IntStream.rangeClosed(0x0600, 0x08FF)
                .filter(letter ->
                        UnicodeScript.of(letter) == UnicodeScript.ARABIC && Character.isLetter(letter) && !know(letter))
                .mapToObj("\\u%04X"::formatted)
                .collect(Collectors.joining());
    }

    /** The text with every letter in its form; vowel points are not looked past. */
    static String shaped(String text) {
        StringBuilder shaped = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            String two = text.substring(i, Math.min(i + 2, text.length()));
            String written = SHAPES.containsKey(two) ? two : text.substring(i, i + 1);
            int end = i + written.length();
            boolean before = i > 0 && joins(text.charAt(i - 1), Form.INITIAL);
            boolean after = end < text.length() && joins(text.charAt(end), Form.FINAL);
            shaped.append(shape(written, before, after));
            i = end;
        }
        return shaped.toString();
    }

    private static boolean joins(char letter, Form form) {
        return letter == TATWEEL
                || letter == JOINER
                || forms(Character.toString(letter)).containsKey(form);
    }

    private static Map<Form, Character> forms(String written) {
        return SHAPES.getOrDefault(written, Map.of());
    }

    private static char shape(String written, boolean before, boolean after) {
        Map<Form, Character> forms = forms(written);
        if (before && after && forms.containsKey(Form.MEDIAL)) {
            return forms.get(Form.MEDIAL);
        }
        if (before && forms.containsKey(Form.FINAL)) {
            return forms.get(Form.FINAL);
        }
        if (after && forms.containsKey(Form.INITIAL)) {
            return forms.get(Form.INITIAL);
        }
        return forms.getOrDefault(Form.ISOLATED, written.charAt(0));
    }
}
