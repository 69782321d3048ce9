package certway.catalog.authoring;

import certway.platform.web.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a request names a state of a program's content. */
sealed interface StateRef {

    Pattern PATTERN = Pattern.compile("(draft|version):([0-9]{1,9})");

    /** A state of the draft. */
    record OfDraft(long revision) implements StateRef {}

    /** A published version. */
    record OfVersion(int number) implements StateRef {}

    /**
     * Reads {@code draft:7} or {@code version:2}.
     *
     * @throws org.springframework.web.ErrorResponseException 400 if it is neither
     */
    static StateRef read(String parameter, String text) {
        Matcher parts = PATTERN.matcher(text);
        if (!parts.matches()) {
            throw Problems.invalid(parameter, "must be draft:<revision> or version:<number>");
        }
        int number = Integer.parseInt(parts.group(2));
        return parts.group(1).equals("draft") ? new OfDraft(number) : new OfVersion(number);
    }
}
