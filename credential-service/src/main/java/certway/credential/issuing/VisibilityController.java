package certway.credential.issuing;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.Fact;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Visibility;
import certway.credential.revision.Revisions;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a holder shows to those who check a certificate. */
@RestController
@RequestMapping("/api/credentials/{publicId}/visibility")
@Tag(name = "Credentials", description = "Check a certificate, and see one's own")
@ApiResponse(
        responseCode = "200",
        content = @Content(schema = @Schema(implementation = VisibilityController.Body.class)))
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class VisibilityController {

    private final Credentials credentials;

    /** The facts that the holder does not show, and all that need not be shown. */
    record Body(List<String> hidden, List<String> mayBeHidden) {

        static Body of(Visibility visibility) {
            return new Body(
                    CredentialBody.fields(visibility.hidden()),
                    Arrays.stream(Fact.values()).map(Fact::field).toList());
        }
    }

    /** All facts that are not to be shown. */
    record Choice(
            @NotNull(message = "is missing") @Size(max = 20, message = "is too long")
            List<String> hidden) {

        Set<Fact> facts() {
            Set<Fact> facts = EnumSet.noneOf(Fact.class);
            for (int i = 0; i < hidden.size(); i++) {
                String pointer = "/hidden/" + i;
                facts.add(Fact.of(String.valueOf(hidden.get(i)))
                        .orElseThrow(() -> Problems.invalid(pointer, "is no fact that may be hidden")));
            }
            return facts;
        }
    }

    VisibilityController(Credentials credentials) {
        this.credentials = credentials;
    }

    @GetMapping
    @Operation(operationId = "getVisibility", summary = "What the check of one's own certificate does not show")
    ResponseEntity<?> get(@AuthenticationPrincipal Jwt learner, @PathVariable String publicId) {
        return own(learner, publicId)
                .<ResponseEntity<?>>map(credential -> answer(credential.visibility()))
                .orElseGet(CredentialPaths::notFound);
    }

    @PutMapping
    @Operation(
            operationId = "chooseVisibility",
            summary = "Choose what the check of one's own certificate does not show",
            description =
                    "Whoever was handed the file or the signed form has every fact all the same: these are signed.")
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> choose(
            @AuthenticationPrincipal Jwt learner,
            @PathVariable String publicId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Choice choice) {
        Set<Fact> facts = choice.facts();
        Optional<Credential> own = own(learner, publicId);
        if (own.isEmpty()) {
            return CredentialPaths.notFound();
        }
        Visibility next = own.get().visibility().next(facts);
        return Revisions.seen(ifMatch) == next.revision() - 1
                        && credentials.save(own.get().id(), next)
                ? answer(next)
                : Problems.answer(Problems.problem(
                        HttpStatus.PRECONDITION_FAILED, "choice-stale", "Another choice was made meanwhile"));
    }

    private Optional<Credential> own(Jwt token, String publicId) {
        LearnerId learner = new LearnerId(CurrentUser.of(token).id());
        return CredentialPaths.find(credentials, publicId)
                .map(Credentials.Signed::credential)
                .filter(credential -> credential.completion().learner().equals(learner));
    }

    private static ResponseEntity<?> answer(Visibility visibility) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(Revisions.tag(visibility.revision()))
                .body(Body.of(visibility));
    }
}
