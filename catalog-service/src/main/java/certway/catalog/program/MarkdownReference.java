package certway.catalog.program;

import java.util.regex.Pattern;

/**
 * Something that a text refers to.
 *
 * @param target the path of an image, the id of a unit or a fact
 * @param line counted from 1
 */
public record MarkdownReference(Kind kind, String target, int line) {

    public static final String FACT = "fact:";
    static final String UNIT = "unit:";

    private static final Pattern ELSEWHERE = Pattern.compile("(https?://|mailto:)[^\\s<>\"]{3,2000}");

    /** What is referred to. */
    public enum Kind {
        IMAGE,
        UNIT,
        FACT
    }

    /** Whether a link leads out of the platform. */
    static boolean isElsewhere(String destination) {
        return ELSEWHERE.matcher(destination).matches();
    }
}
