package certway.web.layout;

import certway.platform.DependencyUnavailable;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;

/** Says what happened and what to do; an outage is never shown as nothing. */
@ControllerAdvice
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    View notHere(NotHere failure) {
        return page(HttpStatus.NOT_FOUND, "not-found", "");
    }

    @ExceptionHandler
    View notHere(HttpClientErrorException.NotFound failure) {
        return page(HttpStatus.NOT_FOUND, "not-found", "");
    }

    /** Where an address has words in the place of a number there is no page; a field that somebody changed by hand is a fault. */
    @ExceptionHandler
    View mismatch(MethodArgumentTypeMismatchException failure) {
        return failure.getParameter().hasParameterAnnotation(PathVariable.class)
                ? page(HttpStatus.NOT_FOUND, "not-found", "")
                : page(HttpStatus.BAD_REQUEST, "bad-request", "");
    }

    @ExceptionHandler
    View conflict(HttpClientErrorException.Conflict failure) {
        return page(HttpStatus.CONFLICT, "conflict", "");
    }

    @ExceptionHandler
    View unavailable(DependencyUnavailable failure) {
        log.warn("A page could not be made: {}", failure.getMessage(), failure.getCause());
        return page(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", failure.dependency());
    }

    @ExceptionHandler
    View anything(Exception failure) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (failure instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            boolean missing = response.getStatusCode().value() == HttpStatus.NOT_FOUND.value();
            return missing
                    ? page(HttpStatus.NOT_FOUND, "not-found", "")
                    : page(HttpStatus.BAD_REQUEST, "bad-request", "");
        }
        String reference = UUID.randomUUID().toString();
        log.error("A page could not be made, reference {}", reference, failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "internal", reference);
    }

    private View page(HttpStatus status, String kind, String detail) {
        return pages.show(status, "error/error", Map.of("kind", kind, "status", status.value(), "detail", detail));
    }
}
