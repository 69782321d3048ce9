package certway.catalog.exchange.foreign;

import certway.catalog.exchange.foreign.ImportQuestions.Unreadable;
import certway.catalog.exchange.foreign.QuestionReport.Item;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.program.Question;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes questions of CSV and QTI for an author to put into a draft; nothing is stored. */
@Tag(name = "Imports")
@RestController
@RequestMapping(path = "/api/admin/question-imports", produces = MediaType.APPLICATION_JSON_VALUE)
class QuestionImportController {

    private final ImportQuestions importQuestions;

    /** How many items came to what. */
    record Counts(int read, int imported, int changed, int skipped) {}

    /**
     * The questions with their answer keys, and what became of every item.
     *
     * @param questions in the form in which a draft has them
     */
    record QuestionImportBody(
            Counts counts,

            @ArraySchema(schema = @Schema(type = "object", implementation = Object.class))
            List<Question> questions,

            List<Item> items) {}

    QuestionImportController(ImportQuestions importQuestions) {
        this.importQuestions = importQuestions;
    }

    @Operation(operationId = "importQuestionTable", summary = "Questions of a CSV file, with a report per row")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuestionImportBody.class)))
    @ApiResponse(responseCode = "422", ref = "Problem")
    @PostMapping(consumes = "text/csv")
    ResponseEntity<Object> csv(@RequestBody byte[] file) {
        return answer(() -> importQuestions.csv(file));
    }

    @Operation(operationId = "importQtiItems", summary = "Questions of a QTI 2.1 or 3.0 file, with a report per item")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuestionImportBody.class)))
    @ApiResponse(responseCode = "422", ref = "Problem")
    @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<Object> xml(@RequestBody byte[] file) {
        return answer(() -> importQuestions.xml(file));
    }

    @Operation(operationId = "importQtiPackage", summary = "Questions of a QTI package, with a report per item")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QuestionImportBody.class)))
    @ApiResponse(responseCode = "422", ref = "Problem")
    @PostMapping(consumes = "application/zip")
    ResponseEntity<Object> zip(@RequestBody byte[] file) {
        return answer(() -> importQuestions.zip(file));
    }

    private interface Reading {
        QuestionReport read() throws Unreadable;
    }

    private static ResponseEntity<Object> answer(Reading reading) {
        try {
            QuestionReport report = reading.read();
            Counts counts = new Counts(
                    report.items().size(),
                    report.count(Outcome.IMPORTED),
                    report.count(Outcome.CHANGED),
                    report.count(Outcome.SKIPPED));
            return ResponseEntity.ok(new QuestionImportBody(counts, report.questions(), report.items()));
        } catch (Unreadable e) {
            ProblemDetail problem = Problems.problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "import-refused", "The file cannot be read as questions");
            problem.setProperty("errors", e.faults());
            return Problems.answer(problem);
        }
    }
}
