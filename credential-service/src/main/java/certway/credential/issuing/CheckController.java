package certway.credential.issuing;

import certway.credential.issuing.CheckFile.Outcome;
import certway.credential.issuing.Credentials.Signed;
import certway.credential.issuing.model.Handed;
import certway.credential.issuing.model.Likeness;
import certway.credential.issuing.model.SignedIds;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Checks a credential that somebody was handed, instead of its id. */
@RestController
@Tag(name = "Credentials", description = "Check a certificate, and see one's own")
final class CheckController {

    private static final String SVG = "image/svg+xml";
    private static final int LONGEST = 32_768;

    private final Credentials credentials;
    private final SignedIds signedIds;
    private final CheckFile files;
    private final JsonMapper json;
    private final InstantSource clock;

    /** The signed credential: a JWT in its compact form. */
    record CheckRequest(@Nullable String token) {}

    /**
     * What a file is worth.
     *
     * @param kind pdf, svg or png
     * @param signed whether our signed form is in it; if not, it only names an id, which anybody can print
     * @param likeness as-issued, different or unreadable: whether the text or picture of the file is what was issued. What is
     *     only painted over it is not seen: compare it with {@code credential}
     * @param missing facts of ours that the file does not show
     * @param credential the facts as they are kept here
     */
    record FileCheckBody(
            String kind, boolean signed, String likeness, List<String> missing, CredentialBody credential) {}

    CheckController(
            Credentials credentials, SignedIds signedIds, CheckFile files, JsonMapper json, InstantSource clock) {
        this.credentials = credentials;
        this.signedIds = signedIds;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/credential-checks",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                SVG,
                MediaType.IMAGE_PNG_VALUE
            })
    @SecurityRequirements
    @Operation(
            operationId = "checkSignedCredential",
            summary = "Whether a signed credential, certificate or badge is ours, and how it stands now",
            description =
                    "Takes a token as JSON, or the file of a certificate (PDF) or badge (SVG, PNG) of up to 1 MB. Answers"
                            + " with the facts as they are kept here, not as the token or the file states them.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = CheckRequest.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                                        schema = @Schema(type = "string", format = "binary")),
                                @Content(mediaType = SVG, schema = @Schema(type = "string", format = "binary")),
                                @Content(
                                        mediaType = MediaType.IMAGE_PNG_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {CredentialBody.class, FileCheckBody.class})))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "413", ref = "Problem")
    @ApiResponse(responseCode = "422", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<?> check(@RequestHeader("Content-Type") MediaType type, @RequestBody byte[] body) {
        return MediaType.APPLICATION_JSON.isCompatibleWith(type) ? token(body) : answer(files.check(body));
    }

    private ResponseEntity<?> token(byte[] body) {
        return signedIds
                .of(read(body).strip())
                .flatMap(credentials::find)
                .<ResponseEntity<?>>map(found -> ok(body(found)))
                .orElseGet(CheckController::forged);
    }

    private String read(byte[] body) {
        CheckRequest request;
        try {
            request = json.readValue(body, CheckRequest.class);
        } catch (JacksonException e) {
            throw Problems.invalid("", "is not a JSON object with a token");
        }
        String token = request == null ? null : request.token();
        if (token == null || token.isBlank()) {
            throw Problems.invalid("/token", "is missing");
        }
        if (token.length() > LONGEST) {
            throw Problems.invalid("/token", "is too long");
        }
        return token;
    }

    private ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Found(Handed.Kind kind, boolean signed, Likeness likeness, Signed credential) ->
                ok(new FileCheckBody(
                        CredentialMessages.text(kind),
                        signed,
                        CredentialMessages.text(likeness.verdict()),
                        likeness.missing(),
                        body(credential)));
            case Outcome.Forged() -> forged();
            case Outcome.Nothing() ->
                unprocessable("file-without-certificate", "There is no certificate of this provider in the file");
            case Outcome.Unreadable(Handed.Fault fault) -> unreadable(fault);
        };
    }

    private CredentialBody body(Signed found) {
        return CredentialBody.shown(found.credential(), clock.instant());
    }

    private static ResponseEntity<?> ok(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static ResponseEntity<?> unreadable(Handed.Fault fault) {
        return switch (fault) {
            case OTHER_KIND -> unprocessable("file-of-another-kind", "Neither a PDF nor an SVG or PNG image");
            case DAMAGED -> unprocessable("file-damaged", "The file is damaged");
            case ENCRYPTED -> unprocessable("file-encrypted", "The file is encrypted");
            case TOO_LARGE -> unprocessable("file-too-large-unpacked", "The file is packed as no certificate is");
        };
    }

    private static ResponseEntity<?> forged() {
        return unprocessable("credential-forged", "This provider did not sign this");
    }

    private static ResponseEntity<?> unprocessable(String name, String title) {
        return Problems.answer(Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, name, title));
    }
}
