package certway.credential.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The font of a script whose letters change, join, move or stand above one another, so that it takes a {@link Shaper} to draw them. */
enum ShapedFont {
    DEVANAGARI(UnicodeScript.DEVANAGARI, "Devanagari"),
    BENGALI(UnicodeScript.BENGALI, "Bengali"),
    GURMUKHI(UnicodeScript.GURMUKHI, "Gurmukhi"),
    GUJARATI(UnicodeScript.GUJARATI, "Gujarati"),
    ORIYA(UnicodeScript.ORIYA, "Oriya"),
    TAMIL(UnicodeScript.TAMIL, "Tamil"),
    TELUGU(UnicodeScript.TELUGU, "Telugu"),
    KANNADA(UnicodeScript.KANNADA, "Kannada"),
    MALAYALAM(UnicodeScript.MALAYALAM, "Malayalam"),
    SINHALA(UnicodeScript.SINHALA, "Sinhala"),
    THAI(UnicodeScript.THAI, "Thai"),
    LAO(UnicodeScript.LAO, "Lao"),
    KHMER(UnicodeScript.KHMER, "Khmer"),
    MYANMAR(UnicodeScript.MYANMAR, "Myanmar"),
    ETHIOPIC(UnicodeScript.ETHIOPIC, "Ethiopic"),

    /** Of letters that are drawn one by one unless they have marks of their own. */
    MARKED(UnicodeScript.INHERITED, "");

    private final UnicodeScript script;
    private final String family;

    ShapedFont(UnicodeScript script, String family) {
        this.script = script;
        this.family = family;
    }

    /** The font that letters of a script ask for; empty if they can be drawn without regard to their neighbours. */
    static Optional<ShapedFont> of(UnicodeScript script) {
        return Arrays.stream(values()).filter(font -> font.script == script).findFirst();
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
