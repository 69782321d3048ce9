package certway.platform.web;

import certway.platform.DependencyUnavailable;
import certway.platform.web.Problems.FieldFault;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Every error is a problem; none shows a class name, a message of ours or a stack trace. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler({DependencyUnavailable.class, MongoException.class})
    ResponseEntity<Object> unavailable(RuntimeException failure, HttpServletResponse response) {
        if (response.isCommitted()) {
            // An answer that has begun cannot become a problem: the connection is closed, so that nobody takes it for
            // complete.
            throw failure;
        }
        String dependency = failure instanceof DependencyUnavailable other ? other.dependency() : "The database";
        log.warn("A request failed: {} does not answer", dependency, failure);
        return Problems.unavailable(dependency);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLarge failure) {
        return Problems.answer(BodyLimit.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> bug(Exception failure, HttpServletResponse response) throws Exception {
        if (failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || response.isCommitted()) {
            throw failure;
        }
        String reference = UUID.randomUUID().toString();
        log.error("A request failed, reference {}", reference, failure);
        ProblemDetail problem =
                Problems.problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side");
        problem.setProperty("reference", reference);
        return Problems.answer(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.contains(BodyTooLarge.class)) {
            return Problems.answer(BodyLimit.problem());
        }
        FieldFault fault =
                failure.getCause() instanceof JacksonException json ? fault(json) : new FieldFault("", "is missing");
        return Problems.answer(Problems.invalid(List.of(fault)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problems.answer(Problems.invalid(failure.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldFault(
                        error instanceof FieldError field ? pointer(field.getField()) : "",
                        String.valueOf(error.getDefaultMessage())))
                .toList()));
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException failure) {
        return Problems.answer(Problems.invalid(List.of(new FieldFault(failure.getName(), "has a wrong value"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(failure, body, status));
    }

    /** Ours if the failure carries one, which has a type; else one that says no more than the status. */
    private static ProblemDetail problem(Exception failure, @Nullable Object body, HttpStatusCode status) {
        if (body instanceof ProblemDetail given && isTyped(given)) {
            return given;
        }
        if (failure instanceof ErrorResponse response && isTyped(response.getBody())) {
            return response.getBody();
        }
        HttpStatus known = HttpStatus.valueOf(status.value());
        return Problems.problem(known, name(known), known.getReasonPhrase());
    }

    private static boolean isTyped(ProblemDetail problem) {
        return problem.getType() != null && "urn".equals(problem.getType().getScheme());
    }

    private static String name(HttpStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static FieldFault fault(JacksonException failure) {
        String message = switch (failure) {
            case UnrecognizedPropertyException _ -> "is unknown";
            case StreamReadException _ -> "is not well-formed JSON";
            default -> "has a wrong type or value";
        };
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escape(name));
        }
        return new FieldFault(pointer.toString(), message);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String pointer(String field) {
        return "/"
                + field.replace("].", "/").replace('.', '/').replace('[', '/').replace("]", "");
    }
}
