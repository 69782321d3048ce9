package certway.credential.transcript;

import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.OwnName;
import certway.credential.template.model.Language;
import certway.credential.transcript.model.Transcript;
import certway.credential.transcript.model.TranscriptForms;
import certway.credential.transcript.model.TranscriptPapers;
import certway.platform.DependencyUnavailable;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own transcript, in its three forms. */
@RestController
@RequestMapping("/api/transcript")
@Tag(name = "Transcript", description = "Everything that one reached, in one document")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "409", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class TranscriptController {

    private static final String JWT = "application/vc+jwt";

    private final DrawUpTranscript transcripts;
    private final TranscriptForms forms;
    private final TranscriptPapers papers;

    TranscriptController(DrawUpTranscript transcripts, TranscriptForms forms, TranscriptPapers papers) {
        this.transcripts = transcripts;
        this.forms = forms;
        this.papers = papers;
    }

    @GetMapping
    @Operation(
            operationId = "getTranscript",
            summary = "One's programs with cycles, scores, hours and credits, and what one holds from elsewhere",
            description = """
                    409 nameless where the account has no name. While the login server does not answer, holder is the name that \
                    the token says, or left out.""")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TranscriptBody.class)))
    ResponseEntity<?> json(@AuthenticationPrincipal Jwt token, OwnName name) {
        return switch (name) {
            case OwnName.Known(HolderName holder) -> body(holder, token);
            case OwnName.Unknown() -> body(null, token);
            case OwnName.Nameless() -> nameless();
        };
    }

    @GetMapping("/pdf")
    @Operation(
            operationId = "getTranscriptPdf",
            summary = "The transcript as a PDF with its signed form attached",
            description = "409 not-printable where the fonts lack a letter.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_PDF_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<?> pdf(@AuthenticationPrincipal Jwt token, OwnName name, Language language) {
        return stating(
                name,
                token,
                (holder, transcript) -> papers.pdf(
                                holder,
                                transcript,
                                transcript.achieved().isEmpty() ? null : forms.signed(holder, transcript),
                                language)
                        .<ResponseEntity<?>>map(pdf -> file(MediaType.APPLICATION_PDF_VALUE, "transcript.pdf")
                                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                                .body(pdf))
                        .orElseGet(() -> conflict("not-printable", "The fonts lack a letter of this document")));
    }

    @GetMapping("/clr")
    @Operation(
            operationId = "getTranscriptClr",
            summary = "What one reached here as a Comprehensive Learner Record 2.0 in a signed JWT",
            description =
                    "Without what others granted: the issuer signs what it awarded itself. 409 nothing-achieved without.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = JWT, schema = @Schema(type = "string")))
    ResponseEntity<?> clr(@AuthenticationPrincipal Jwt token, OwnName name) {
        return stating(
                name,
                token,
                (holder, transcript) -> transcript.achieved().isEmpty()
                        ? conflict("nothing-achieved", "There is no certificate to state")
                        : file(JWT, "transcript.clr.jwt").body(forms.signed(holder, transcript)));
    }

    private ResponseEntity<?> body(@Nullable HolderName holder, Jwt token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TranscriptBody.of(holder, transcript(token)));
    }

    /** What others are handed states whose it is. */
    private ResponseEntity<?> stating(
            OwnName name, Jwt token, BiFunction<HolderName, Transcript, ResponseEntity<?>> form) {
        return switch (name) {
            case OwnName.Known(HolderName holder) -> form.apply(holder, transcript(token));
            case OwnName.Unknown() -> throw new DependencyUnavailable("The login server", null);
            case OwnName.Nameless() -> nameless();
        };
    }

    private Transcript transcript(Jwt token) {
        return transcripts.of(new LearnerId(CurrentUser.of(token).id()));
    }

    private static ResponseEntity<?> nameless() {
        return conflict("nameless", "The account has no name");
    }

    private static ResponseEntity.BodyBuilder file(String type, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }

    private static ResponseEntity<?> conflict(String name, String title) {
        return Problems.answer(Problems.problem(HttpStatus.CONFLICT, name, title));
    }
}
