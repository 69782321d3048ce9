package certway.credential.template;

import certway.platform.web.Problems;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Which version of a template the caller has seen. */
final class SeenVersion {

    /** A version that no template ever has. */
    private static final long NONE = -1;

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");

    private SeenVersion() {}

    /** A caller who does not say is refused with 428. */
    static long of(HttpHeaders headers) {
        if ("*".equals(headers.getFirst(HttpHeaders.IF_NONE_MATCH))) {
            return SaveTemplate.NOTHING;
        }
        String tag = headers.getFirst(HttpHeaders.IF_MATCH);
        if (tag == null) {
            ProblemDetail problem = Problems.problem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match-required", "The header If-Match is required");
            problem.setDetail("Send the ETag that you were given, or If-None-Match: * to make a new one.");
            throw Problems.failure(problem);
        }
        Matcher version = TAG.matcher(tag);
        return version.matches() ? Long.parseLong(version.group(1)) : NONE;
    }
}
