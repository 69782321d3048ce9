package certway.credential.issuing;

import certway.credential.issuing.model.SignedIds;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Checks a credential that somebody was handed, instead of its id. */
@RestController
@Tag(name = "Credentials", description = "Check a certificate, and see one's own")
final class CheckController {

    private static final int LONGEST = 32_768;

    private final Credentials credentials;
    private final SignedIds signedIds;
    private final InstantSource clock;

    /** The signed credential: a JWT in its compact form. */
    record CheckRequest(
            @NotBlank(message = "is missing") @Size(max = LONGEST, message = "is too long")
            String token) {}

    CheckController(Credentials credentials, SignedIds signedIds, InstantSource clock) {
        this.credentials = credentials;
        this.signedIds = signedIds;
        this.clock = clock;
    }

    @PostMapping("/api/credential-checks")
    @SecurityRequirements
    @Operation(
            operationId = "checkSignedCredential",
            summary = "Whether a signed credential is ours to the last letter, and how it stands now",
            description = "Answers with the facts as they are kept here, not as the token states them.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CredentialBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "422", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<?> check(@Valid @RequestBody CheckRequest request) {
        return signedIds
                .of(request.token().strip())
                .flatMap(credentials::find)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(CredentialBody.of(found.credential(), clock.instant())))
                .orElseGet(() -> Problems.answer(Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT, "credential-forged", "This provider did not sign this")));
    }
}
