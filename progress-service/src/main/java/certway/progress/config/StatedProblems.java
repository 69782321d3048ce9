package certway.progress.config;

import certway.platform.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A problem that a controller throws is answered as it was stated, its type included. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatedProblems {

    @ExceptionHandler
    ResponseEntity<Object> stated(ErrorResponseException failure) {
        return Problems.answer(failure.getBody());
    }
}
