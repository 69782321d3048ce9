package certway.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ErrorProblemsTest {

    @ParameterizedTest
    @EnumSource
    void everyProblemIsJsonWithTypeTitleAndStatus(Problem problem) {
        JsonNode json = JsonMapper.shared().readTree(problem.body());

        assertThat(json.path("type").asString()).matches("urn:problem:[a-z-]+");
        assertThat(json.path("title").asString()).isNotBlank();
        assertThat(json.path("status").asInt()).isEqualTo(problem.status().value());
    }

    @Test
    void anOutageIsNoBug() {
        assertThat(ErrorProblems.ofFailure(new IllegalStateException(new MongoTimeoutException("x"))))
                .isEqualTo(Problem.UNAVAILABLE);
        assertThat(ErrorProblems.ofFailure(new AuthenticationServiceException("x")))
                .isEqualTo(Problem.LOGIN_UNAVAILABLE);
        assertThat(ErrorProblems.ofFailure(new IllegalStateException("x"))).isEqualTo(Problem.INTERNAL);
    }

    @Test
    void everyStatusHasAProblem() {
        assertThat(ErrorProblems.ofStatus(HttpStatus.NOT_FOUND)).isEqualTo(Problem.NOT_FOUND);
        assertThat(ErrorProblems.ofStatus(HttpStatus.METHOD_NOT_ALLOWED)).isEqualTo(Problem.METHOD_NOT_ALLOWED);
        assertThat(ErrorProblems.ofStatus(HttpStatus.LOCKED)).isEqualTo(Problem.BAD_REQUEST);
        assertThat(ErrorProblems.ofStatus(HttpStatus.INSUFFICIENT_STORAGE)).isEqualTo(Problem.INTERNAL);
        assertThat(ErrorProblems.ofStatus(null)).isEqualTo(Problem.INTERNAL);
    }
}
