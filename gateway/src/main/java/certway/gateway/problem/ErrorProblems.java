package certway.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends every request that failed: an answer is a problem, never an error page. */
@Controller
final class ErrorProblems implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorProblems.class);

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = failure == null ? ofStatus(request) : ofFailure(failure);
        if (problem != Problem.INTERNAL) {
            problem.answer(response);
            return;
        }
        String reference = UUID.randomUUID().toString();
        log.atError().setCause(failure).addKeyValue("reference", reference).log("A request failed");
        problem.answerWithReference(response, reference);
    }

    static Problem ofFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException) {
                log.warn("A request failed: the session store: {}", cause.getMessage());
                return Problem.UNAVAILABLE;
            }
            if (cause instanceof AuthenticationServiceException) {
                log.warn("A request failed: the login service: {}", cause.getMessage());
                return Problem.LOGIN_UNAVAILABLE;
            }
        }
        return Problem.INTERNAL;
    }

    private static Problem ofStatus(HttpServletRequest request) {
        Integer code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ofStatus(code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code));
    }

    static Problem ofStatus(@Nullable HttpStatus status) {
        return Arrays.stream(Problem.values())
                .filter(problem -> problem.status() == status)
                .findFirst()
                .orElse(status != null && status.is4xxClientError() ? Problem.BAD_REQUEST : Problem.INTERNAL);
    }
}
