package certway.credential.issuing;

import certway.credential.issuing.Credentials.Act;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.State;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The certificate desk: what registrars do to credentials. Who did it and why is kept with the credential. */
@RestController
@Tag(name = "Certificate desk", description = "For registrars")
final class DeskController {

    private static final int LONGEST_NOTE = 1_000;

    private final RevokeCredential revoking;
    private final InstantSource clock;

    /**
     * Why.
     *
     * @param reason the class that everybody sees: issued-in-error, misconduct or holder-request
     * @param note for the audit log only
     */
    record RevokeRequest(
            @NotBlank(message = "is missing") String reason,

            @NotBlank(message = "is missing") @Size(max = LONGEST_NOTE, message = "is too long")
            String note) {}

    DeskController(RevokeCredential revoking, InstantSource clock) {
        this.revoking = revoking;
        this.clock = clock;
    }

    @PostMapping("/api/admin/credentials/{publicId}/revoke")
    @Operation(
            operationId = "revokeCredential",
            summary = "Revoke a certificate",
            description =
                    "For ever. Revoking again changes nothing: the first reason stands. Of one that was superseded it"
                            + " is the successor that can be revoked.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CredentialBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<?> revoke(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String publicId,
            @Valid @RequestBody RevokeRequest request) {
        Act act = new Act(
                CurrentUser.of(token).id(), request.note(), UUID.randomUUID().toString());
        return revoking.revoke(publicId, reason(request.reason()), act)
                .<ResponseEntity<?>>map(this::answer)
                .orElseGet(CredentialPaths::notFound);
    }

    private ResponseEntity<?> answer(Credential credential) {
        return credential.state() instanceof State.Superseded superseded
                ? Problems.answer(CredentialPaths.superseded(superseded.successor()))
                : ResponseEntity.ok(CredentialBody.of(credential, clock.instant()));
    }

    private static RevocationReason reason(String text) {
        return Arrays.stream(RevocationReason.values())
                .filter(reason -> CredentialMessages.text(reason).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("/reason", "is not a reason to revoke"));
    }
}
