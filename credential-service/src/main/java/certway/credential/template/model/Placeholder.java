package certway.credential.template.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fact that a text can name in braces. */
public enum Placeholder {
    ISSUER,
    HOLDER,
    PROGRAM,
    COMPLETED,
    ISSUED,
    HOURS,
    CREDITS;

    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    /** As it stands in a text. */
    public String text() {
        return "{%s}".formatted(name().toLowerCase(Locale.ROOT));
    }

    /** The first thing in braces that is none, or a brace by itself; empty if there is none. */
    public static Optional<String> unknown(String text) {
        return BRACES.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> of(found).isEmpty())
                .findFirst();
    }

    /** The text with the facts in it. It is read once: what looks like a placeholder in a fact stays as it is. */
    public static String fill(String text, Map<Placeholder, String> facts) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        of(found.group()).map(facts::get).orElse(found.group())));
    }

    private static Optional<Placeholder> of(String text) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.text().equals(text))
                .findFirst();
    }
}
