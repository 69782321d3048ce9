package certway.credential.issuing;

import certway.credential.issuing.Credentials.Signed;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.LearnerId;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checking a credential, for anyone; and a learner's own ones. */
@RestController
@RequestMapping("/api/credentials")
@Tag(name = "Credentials", description = "Check a certificate, and see one's own")
@ApiResponse(responseCode = "503", ref = "Problem")
final class CredentialController {

    private static final int LONGEST_PAGE = 100;

    private final Credentials credentials;
    private final InstantSource clock;

    CredentialController(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @GetMapping("/{publicId}")
    @SecurityRequirements
    @Operation(
            operationId = "checkCredential",
            summary = "Whether a certificate is valid, and what is printed on it as far as its holder shows it",
            description = "Needs no login: who has the id may look. Standing is valid, expired, superseded or revoked."
                    + " What the holder chose not to show is left out, and named in hidden.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CredentialBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> check(@PathVariable String publicId) {
        Instant now = clock.instant();
        return CredentialPaths.find(credentials, publicId)
                .map(Signed::credential)
                .<ResponseEntity<?>>map(credential -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .eTag("%d-%d-%s"
                                .formatted(
                                        credential.revision(),
                                        credential.visibility().revision(),
                                        credential.standing(now)))
                        .body(CredentialBody.shown(credential, now)))
                .orElseGet(CredentialPaths::notFound);
    }

    @GetMapping
    @Operation(operationId = "listCredentials", summary = "One's own certificates, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    ResponseEntity<Page<CredentialBody>> list(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Credentials.Position after = Cursor.read(cursor, Credentials.Position.class);
        List<Credential> found = credentials.page(learner(token), after, Page.limit(limit, LONGEST_PAGE) + 1);
        Instant now = clock.instant();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(
                        found, limit, credential -> CredentialBody.of(credential, now), Credentials.Position::behind));
    }

    private static LearnerId learner(Jwt token) {
        return new LearnerId(CurrentUser.of(token).id());
    }
}
