package certway.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.DependencyUnavailable;
import certway.web.layout.Viewer;
import certway.web.staff.StaffClient.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.client.HttpClientErrorException;

class RememberStaffTest {

    private static final Viewer OLGA = new Viewer("olga", "Olga", Set.of("auditor"));

    private final List<String> asked = new ArrayList<>();
    private @Nullable RuntimeException fault;
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final RememberStaff staff = new RememberStaff(this::member, () -> now);

    private Member member(String account) {
        asked.add(account);
        if (fault != null) {
            throw fault;
        }
        return switch (account) {
            case "rosa" -> new Member("Rosa", "Marín");
            case "nameless" -> new Member("", "");
            default ->
                throw HttpClientErrorException.create(HttpStatus.NOT_FOUND, "", HttpHeaders.EMPTY, new byte[0], null);
        };
    }

    @Test
    void whatSomebodyIsCalledIsAskedForOnce() {
        assertThat(staff.name(OLGA, "rosa")).contains("Rosa Marín");
        assertThat(staff.name(OLGA, "rosa")).contains("Rosa Marín");

        assertThat(asked).containsExactly("rosa");
    }

    @Test
    void whoIsNotOfStaffOrHasNoNameHasNoneAndIsAskedForOnce() {
        for (String nobody : List.of("ada", "ada", "nameless", "nameless")) {
            assertThat(staff.name(OLGA, nobody)).isEmpty();
        }
        assertThat(asked).containsExactly("ada", "nameless");
    }

    @Test
    void othersAreToldNoNameThatIsKnown() {
        staff.name(OLGA, "rosa");

        for (String role : List.of("student", "sponsor", "supervisor")) {
            assertThat(staff.name(new Viewer("x", "X", Set.of(role)), "rosa"))
                    .as(role)
                    .isEmpty();
        }
    }

    static List<RuntimeException> faults() {
        return List.of(
                new DependencyUnavailable("The enrolment service", null),
                new AccessDeniedException("not this person"),
                HttpClientErrorException.create(HttpStatus.UNAUTHORIZED, "", HttpHeaders.EMPTY, new byte[0], null));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whileNobodyAnswersPagesDoNotWaitAgainAndAgain(RuntimeException some) {
        staff.name(OLGA, "rosa");
        fault = some;
        for (String account : List.of("lin", "grace", "otis")) {
            assertThat(staff.name(OLGA, account)).isEmpty();
        }
        assertThat(asked).containsExactly("rosa", "lin");
        assertThat(staff.name(OLGA, "rosa")).as("known before").contains("Rosa Marín");

        now = now.plus(Duration.ofSeconds(30));
        fault = null;
        staff.name(OLGA, "lin");
        assertThat(asked).as("nothing was remembered of lin").containsExactly("rosa", "lin", "lin");
    }
}
