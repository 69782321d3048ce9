package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.platform.web.Problems;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Enrollment ids in addresses: what is none names no enrollment. */
final class EnrollmentPaths {

    private static final Pattern FORMAT = Pattern.compile("[0-9a-f-]{36}");

    private EnrollmentPaths() {}

    static Optional<EnrollmentId> read(String value) {
        return FORMAT.matcher(value).matches() ? Optional.of(new EnrollmentId(value)) : Optional.empty();
    }

    static ResponseEntity<Object> notFound() {
        return Problems.answer(
                Problems.problem(HttpStatus.NOT_FOUND, "enrollment-not-found", "There is no such enrollment"));
    }
}
