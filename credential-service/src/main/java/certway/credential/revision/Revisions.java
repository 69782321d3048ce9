package certway.credential.revision;

import certway.platform.web.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Revisions as entity tags (RFC 9110, 8.8.3). */
public final class Revisions {

    /** Of what is not there yet. */
    public static final long NOTHING = 0;

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
            throw Problems.failure(required());
        }
        Matcher tag = TAG.matcher(ifMatch);
        return tag.matches() ? Long.parseLong(tag.group(1)) : NONE;
    }

    /** The same where something new may be made: {@link #NOTHING} for a caller who says that nothing is there. */
    public static long seenOrNothing(HttpHeaders headers) {
        if ("*".equals(headers.getFirst(HttpHeaders.IF_NONE_MATCH))) {
            return NOTHING;
        }
        String ifMatch = headers.getFirst(HttpHeaders.IF_MATCH);
        if (ifMatch == null) {
            ProblemDetail problem = required();
            problem.setDetail("Send the ETag that you were given, or If-None-Match: * to make something new.");
            throw Problems.failure(problem);
        }
        long seen = seen(ifMatch);
        return seen == NOTHING ? NONE : seen;
    }

    /** What a caller is told who has seen another revision. */
    public static ResponseEntity<Object> stale() {
        return Problems.answer(
                Problems.problem(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "It was changed meanwhile"));
    }

    private static ProblemDetail required() {
        return Problems.problem(
                HttpStatus.PRECONDITION_REQUIRED, "if-match-required", "The header If-Match is required");
    }
}
