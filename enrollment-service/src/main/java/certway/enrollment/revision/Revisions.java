package certway.enrollment.revision;

import certway.platform.web.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Revisions as entity tags. */
public final class Revisions {

    /** A revision that nothing ever has. */
    private static final long NONE = -1;

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Revisions() {}

    public static String tag(long revision) {
        return "\"%d\"".formatted(revision);
    }

    /** The revision that the caller has seen; a caller who does not say is refused with 428. */
    public static long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problems.failure(Problems.problem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match-required", "The header If-Match is required"));
        }
        Matcher tag = TAG.matcher(ifMatch);
        return tag.matches() ? Long.parseLong(tag.group(1)) : NONE;
    }
}
