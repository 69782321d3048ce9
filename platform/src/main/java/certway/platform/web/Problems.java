package certway.platform.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;

/** RFC 9457 answers: a stable {@code type} that clients may switch on, and a fixed title. */
public final class Problems {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    /**
     * A fault in one field of a request.
     *
     * @param pointer JSON Pointer (RFC 6901) into the request's body, or the name of a parameter
     */
    public record FieldFault(String pointer, String message) {}

    private Problems() {}

    /**
     * A problem without further detail.
     *
     * @param name what is wrong in kebab case; the type becomes {@code urn:problem:<name>}
     */
    public static ProblemDetail problem(HttpStatus status, String name, String title) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:problem:" + name));
        problem.setTitle(title);
        return problem;
    }

    public static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** A dependency is down: 503, and when to try again. */
    public static ResponseEntity<Object> unavailable(String dependency) {
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Temporarily unavailable");
        problem.setDetail("%s does not answer at the moment; nothing was changed.".formatted(dependency));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ProblemDetail invalid(List<FieldFault> faults) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid");
        problem.setProperty("errors", faults);
        return problem;
    }

    /** To throw from a controller where no value can be returned. */
    public static ErrorResponseException failure(ProblemDetail problem) {
        return new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
    }

    public static ErrorResponseException invalid(String pointer, String message) {
        return failure(invalid(List.of(new FieldFault(pointer, message))));
    }
}
