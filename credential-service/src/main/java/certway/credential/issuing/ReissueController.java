package certway.credential.issuing;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.ReissueCredential.Outcome;
import certway.credential.issuing.ReissueCredential.Request;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.Reissue;
import certway.credential.issuing.model.Succession;
import certway.platform.event.EventIds;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A certificate in the place of another: after a change of name, with a later end, or signed with a newer key. */
@RestController
@RequestMapping("/api/admin/credentials/{publicId}")
@Tag(name = "Certificate desk", description = "For registrars")
@ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CredentialBody.class)))
@ApiResponse(responseCode = "400", ref = "Problem")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "409", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class ReissueController {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_NOTE = 1_000;
    private static final Duration FARTHEST = Duration.ofDays(20 * 366);

    private final ReissueCredential reissuing;
    private final InstantSource clock;

    /**
     * Why.
     *
     * @param reason the class that everybody sees: name-changed or signed-anew
     * @param note for the audit log only
     */
    record ReissueRequest(
            @NotBlank(message = "is missing") String reason,

            @NotBlank(message = "is missing") @Size(max = LONGEST_NOTE, message = "is too long")
            String note) {

        Reissue wish() {
            return switch (reason) {
                case "name-changed" -> new Reissue.NewName();
                case "signed-anew" -> new Reissue.NewSignature();
                default -> throw Problems.invalid("/reason", "is not a reason to reissue");
            };
        }
    }

    /**
     * Until when, and why.
     *
     * @param note for the audit log only
     */
    record ExtendRequest(
            @NotNull(message = "is missing") Instant validUntil,

            @NotBlank(message = "is missing") @Size(max = LONGEST_NOTE, message = "is too long")
            String note) {}

    ReissueController(ReissueCredential reissuing, InstantSource clock) {
        this.reissuing = reissuing;
        this.clock = clock;
    }

    @PostMapping("/reissue")
    @Operation(
            operationId = "reissueCredential",
            summary = "Put a new certificate in the place of this one",
            description = "It has an id of its own and names its holder as the account says now; this one is superseded"
                    + " for ever. The same Idempotency-Key answers with the same new one.")
    ResponseEntity<?> reissue(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String publicId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ReissueRequest request) {
        return answer(publicId, request(token, key, request.wish(), request.note()));
    }

    @PostMapping("/extend")
    @Operation(
            operationId = "extendCredential",
            summary = "Put a new certificate in the place of this one that is valid for longer",
            description = "The end is a signed fact: a later one needs a new signature. As reissuing otherwise.")
    ResponseEntity<?> extend(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String publicId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ExtendRequest request) {
        if (request.validUntil().isAfter(clock.instant().plus(FARTHEST))) {
            throw Problems.invalid("/validUntil", "is at most 20 years away");
        }
        Reissue wish = new Reissue.LaterEnd(request.validUntil().truncatedTo(ChronoUnit.MILLIS));
        return answer(publicId, request(token, key, wish, request.note()));
    }

    private static Request request(Jwt token, @Nullable String key, Reissue wish, String note) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.invalid(KEY, "has from 1 to %d characters".formatted(LONGEST_KEY));
        }
        String actor = CurrentUser.of(token).id();
        String once = key == null ? UUID.randomUUID().toString() : key;
        return new Request(wish, new Act(actor, note, EventIds.of("reissue", actor, wish.toString(), once)));
    }

    private ResponseEntity<?> answer(String publicId, Request request) {
        return switch (reissuing.reissue(publicId, request)) {
            case Outcome.Unknown() -> CredentialPaths.notFound();
            case Outcome.Nameless() ->
                Problems.answer(conflict("holder-without-name", "The holder's account has no name, or is gone"));
            case Outcome.Refused(Succession.Why why, PublicId successor) -> Problems.answer(problem(why, successor));
            case Outcome.Reissued(Credential successor) ->
                ResponseEntity.created(URI.create(
                                "/api/credentials/" + successor.publicId().value()))
                        .body(CredentialBody.of(successor, clock.instant()));
        };
    }

    private static ProblemDetail problem(Succession.Why why, @Nullable PublicId successor) {
        return switch (why) {
            case REVOKED -> conflict("credential-revoked", "A revoked certificate is not reissued");
            case SUPERSEDED -> CredentialPaths.superseded(successor);
            case NAME_UNCHANGED -> conflict("name-unchanged", "The account has the name that is printed");
            case NEVER_ENDS -> conflict("certificate-never-ends", "This certificate does not expire");
            case NOT_LATER -> conflict("end-not-later", "The new end is not after the present one, or is over");
            case EXPIRED -> conflict("credential-expired", "What has expired is not signed anew");
        };
    }

    private static ProblemDetail conflict(String name, String title) {
        return Problems.problem(HttpStatus.CONFLICT, name, title);
    }
}
