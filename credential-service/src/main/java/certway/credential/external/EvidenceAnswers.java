package certway.credential.external;

import certway.credential.external.KeepEvidence.Handed;
import certway.credential.external.KeepEvidence.Outcome;
import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.FileDecision.Reason;
import certway.credential.external.model.FileKind;
import certway.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Files of records as requests and answers, for learners and registrars alike. */
final class EvidenceAnswers {

    static final String UPLOADING =
            "The body is the file: a PDF, PNG or JPEG of at most 5 MB, whatever it is called. At most 3 files a record. "
                    + "The same bytes again change nothing.";

    private static final int LONGEST_NAME = 255;

    private EvidenceAnswers() {}

    /** The file of a request, if it may be one; otherwise a problem. */
    static Handed handed(String name, HttpServletRequest request) throws IOException {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Problems.invalid("name", "has from 1 to %d characters".formatted(LONGEST_NAME));
        }
        InputStream body = request.getInputStream();
        byte[] bytes = body.readNBytes(KeepEvidence.MOST_BYTES + 1);
        if (bytes.length > KeepEvidence.MOST_BYTES) {
            // Who is not listened to until the end does not hear the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "file-too-large",
                    "The file is too large",
                    "A file has at most 5 MB.");
        }
        FileKind kind = FileKind.of(bytes)
                .orElseThrow(() -> refused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "file-of-another-type",
                        "The file is of another type",
                        "Its content is neither a PDF nor a PNG or JPEG image, whatever its name says."));
        return new Handed(name, kind, bytes);
    }

    private static RuntimeException refused(HttpStatus status, String name, String title, String detail) {
        ProblemDetail problem = Problems.problem(status, name, title);
        problem.setDetail(detail);
        return Problems.failure(problem);
    }

    static ResponseEntity<?> answer(Outcome outcome, Function<ExternalRecord, ResponseEntity<?>> done) {
        return switch (outcome) {
            case Outcome.Done(ExternalRecord external) -> done.apply(external);
            case Outcome.Gone() -> OwnRecordController.notFound();
            case Outcome.Busy() ->
                Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "record-busy", "Others are changing the same record; try again"));
            case Outcome.Refused(Reason reason) -> Problems.answer(problem(reason));
        };
    }

    private static ProblemDetail problem(Reason reason) {
        return switch (reason) {
            case VERIFIED ->
                Problems.problem(
                        HttpStatus.CONFLICT, "record-verified", "What a registrar verified keeps the files he saw");
            case RECORD_FULL ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "record-files-full",
                        "A record has at most %d files".formatted(ExternalRecord.MOST_FILES));
            case LEARNER_FULL ->
                Problems.problem(
                        HttpStatus.CONFLICT,
                        "learner-files-full",
                        "A learner has at most %d files".formatted(KeepEvidence.MOST_OF_A_LEARNER));
        };
    }

    /** To be kept on a disk: nothing in it is shown or run where our pages are. */
    static ResponseEntity<?> file(EvidenceFile file, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
