package certway.credential.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A font for words whose letters change, join, move or stand above one another, so that it takes a {@link Shaper} to draw them. */
enum ShapedFont {
    DEVANAGARI("Devanagari", Words.of("Devanagari")),
    BENGALI("Bengali", Words.of("Bengali")),
    GURMUKHI("Gurmukhi", Words.of("Gurmukhi")),
    GUJARATI("Gujarati", Words.of("Gujarati")),
    ORIYA("Oriya", Words.of("Oriya")),
    TAMIL("Tamil", Words.of("Tamil")),
    TELUGU("Telugu", Words.of("Telugu")),
    KANNADA("Kannada", Words.of("Kannada")),
    MALAYALAM("Malayalam", Words.of("Malayalam")),
    SINHALA("Sinhala", Words.of("Sinhala")),
    THAI("Thai", Words.of("Thai")),
    LAO("Lao", Words.of("Lao")),
    KHMER("Khmer", Words.of("Khmer")),
    MYANMAR("Myanmar", Words.of("Myanmar")),
    ETHIOPIC("Ethiopic", Words.of("Ethiopic")),
    MARKED("", "%s|%s|%s".formatted(Words.marked("Latin"), Words.marked("Greek"), Words.marked("Cyrillic"))),
    HEBREW("Hebrew", Words.marked("Hebrew")),
    ARABIC("Arabic", Words.with("[\\p{Mn}%s]".formatted(ArabicLetters.others()), "Arabic"));

    private final String family;
    private final String words;

    ShapedFont(String family, String words) {
        this.family = family;
        this.words = words;
    }

    /** Patterns of words of one script. Marks and joiners, which are of all scripts, say how the letter before them is drawn. */
    private static final class Words {

        static String of(String script) {
            return "\\p{Is%1$s}[\\p{Is%1$s}\\p{IsInherited}]*+".formatted(script);
        }

        /** Only those with marks: the others can be drawn letter by letter, since Unicode has letters for the marks that are usual. */
        static String marked(String script) {
            return with("\\p{Mn}", script);
        }

        static String with(String one, String script) {
            String letter = "[[\\p{Is%s}&&[\\p{L}\\p{Mn}]]\\p{IsInherited}]".formatted(script);
            return "(?=%1$s*?%2$s)%1$s++".formatted(letter, one);
        }
    }

    /** A pattern of the words that ask for this font. */
    String words() {
        return words;
    }

    boolean isFromTheRight() {
        return this == HEBREW || this == ARABIC;
    }

    byte[] file() {
        String name = "/fonts/NotoSans%s-Regular.ttf".formatted(family);
        try (InputStream file = Objects.requireNonNull(ShapedFont.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a font of certificates cannot be read", e);
        }
    }
}
