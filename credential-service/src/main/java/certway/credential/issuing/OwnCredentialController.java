package certway.credential.issuing;

import certway.credential.issuing.Credentials.Signed;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Papers;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a holder carries away: the signed form, the certificate on paper, the badge. Each is its holder's only. */
@RestController
@RequestMapping("/api/credentials/{publicId}")
@Tag(name = "Credentials", description = "Check a certificate, and see one's own")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class OwnCredentialController {

    private static final String JWT = "application/vc+jwt";
    private static final String SVG = "image/svg+xml";

    private final Credentials credentials;
    private final Papers papers;

    OwnCredentialController(Credentials credentials, Papers papers) {
        this.credentials = credentials;
        this.papers = papers;
    }

    @GetMapping("/token")
    @Operation(
            operationId = "getSignedCredential",
            summary = "One's own certificate as an Open Badge 3.0 in a signed JWT, for wallets")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = JWT, schema = @Schema(type = "string")))
    ResponseEntity<?> token(@AuthenticationPrincipal Jwt learner, @PathVariable String publicId) {
        return own(learner, publicId)
                .<ResponseEntity<?>>map(found -> file(found, JWT, "vc.jwt").body(found.token()))
                .orElseGet(CredentialPaths::notFound);
    }

    @GetMapping("/pdf")
    @Operation(
            operationId = "getCertificatePdf",
            summary = "One's own certificate as a PDF with the signed form attached",
            description = "409 certificate-not-printable where the fonts lack a letter of the holder's name.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> pdf(@AuthenticationPrincipal Jwt learner, @PathVariable String publicId) {
        Optional<Signed> found = own(learner, publicId);
        return found.isEmpty() ? CredentialPaths.notFound() : printed(found.get());
    }

    private ResponseEntity<?> printed(Signed found) {
        return papers.pdf(found.credential(), found.token())
                .<ResponseEntity<?>>map(pdf ->
                        file(found, MediaType.APPLICATION_PDF_VALUE, "pdf").body(pdf))
                .orElseGet(() -> Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT,
                        "certificate-not-printable",
                        "The font of certificates lacks a letter of this name")));
    }

    @GetMapping("/badge")
    @Operation(
            operationId = "getBadge",
            summary = "One's own certificate as an SVG badge with the signed form baked in (Open Badges 3.0)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = SVG, schema = @Schema(type = "string")))
    ResponseEntity<?> badge(@AuthenticationPrincipal Jwt learner, @PathVariable String publicId) {
        return own(learner, publicId)
                .<ResponseEntity<?>>map(
                        found -> file(found, SVG, "svg").body(papers.svg(found.credential(), found.token())))
                .orElseGet(CredentialPaths::notFound);
    }

    @GetMapping("/badge.png")
    @Operation(
            operationId = "getBadgePicture",
            summary = "One's own certificate as a PNG badge with the signed form baked in (Open Badges 3.0)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.IMAGE_PNG_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<?> picture(@AuthenticationPrincipal Jwt learner, @PathVariable String publicId) {
        return own(learner, publicId)
                .<ResponseEntity<?>>map(found -> file(found, MediaType.IMAGE_PNG_VALUE, "png")
                        .body(papers.png(found.credential(), found.token())))
                .orElseGet(CredentialPaths::notFound);
    }

    private Optional<Signed> own(Jwt token, String publicId) {
        LearnerId learner = new LearnerId(CurrentUser.of(token).id());
        return CredentialPaths.find(credentials, publicId)
                .filter(found -> found.credential().completion().learner().equals(learner));
    }

    private static ResponseEntity.BodyBuilder file(Signed found, String type, String ending) {
        String name =
                "%s.%s".formatted(found.credential().completion().program().slug(), ending);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
