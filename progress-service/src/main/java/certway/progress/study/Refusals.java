package certway.progress.study;

import certway.platform.web.Problems;
import certway.progress.study.model.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Refusals as problems: what is not there is 404, what is not allowed now is 409. */
final class Refusals {

    private Refusals() {}

    static ProblemDetail problem(Refusal refusal) {
        HttpStatus status = refusal.isUnknown() ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return Problems.problem(status, refusal.code(), refusal.title());
    }

    static ErrorResponseException failure(Refusal refusal) {
        return Problems.failure(problem(refusal));
    }
}
