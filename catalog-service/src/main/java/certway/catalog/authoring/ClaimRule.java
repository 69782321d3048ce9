package certway.catalog.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the claim check; they are data, in {@code claims.yaml}.
 *
 * @param places the names of the fields that it looks at; {@code text} is any that no rule names
 * @param within a sentence or a paragraph: {@code with} must and {@code unless} must not stand in the same
 * @param words what it looks for
 */
record ClaimRule(
        String id,
        List<String> places,
        Scope within,
        Pattern words,
        @Nullable Pattern with,
        @Nullable Pattern unless,
        String why,
        String suggestion) {

    /** How far a rule looks around. */
    enum Scope {
        SENTENCE,
        PARAGRAPH
    }

    ClaimRule {
        places = List.copyOf(places);
    }

    /** The first words of the text that break the rule. */
    Optional<Matcher> find(String text) {
        Matcher found = words.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean meant = with == null || with.matcher(text).find();
        boolean excused = unless != null && unless.matcher(text).find();
        return meant && !excused ? Optional.of(found) : Optional.empty();
    }
}
