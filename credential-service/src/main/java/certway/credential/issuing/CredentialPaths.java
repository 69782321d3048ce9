package certway.credential.issuing;

import certway.credential.issuing.Credentials.Signed;
import certway.credential.issuing.model.PublicId;
import certway.platform.web.Problems;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Credentials in addresses. */
final class CredentialPaths {

    /** Is looked for in place of what can be no id, so that a wrong answer takes as long as a right one. */
    private static final PublicId NOBODYS = new PublicId("0".repeat(26));

    private CredentialPaths() {}

    static Optional<Signed> find(Credentials credentials, String publicId) {
        return credentials.find(PublicId.parse(publicId).orElse(NOBODYS));
    }

    static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(
                HttpStatus.NOT_FOUND, "credential-unknown", "No certificate of this provider has this id"));
    }

    /** Another one counts in its place; {@code successor} is that one, where it is known. */
    static ProblemDetail superseded(@Nullable PublicId successor) {
        ProblemDetail problem = Problems.problem(
                HttpStatus.CONFLICT, "credential-superseded", "Another certificate has taken the place of this one");
        if (successor != null) {
            problem.setProperty("successor", successor.value());
        }
        return problem;
    }
}
