package certway.web.admin.authoring;

import certway.web.layout.NotHere;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the questions of a file of another system into the bank of a quiz, and reports on each. */
@Controller
class BankImportPages {

    private final Files files;
    private final DraftClient drafts;
    private final SaveDraft saveDraft;
    private final ShowDraft showDraft;

    BankImportPages(Files files, DraftClient drafts, SaveDraft saveDraft, ShowDraft showDraft) {
        this.files = files;
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.showDraft = showDraft;
    }

    /** Sending it twice adds once: the second time the bank is not what was seen any more. */
    @PostMapping(path = "/admin/question-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View take(
            @RequestParam String program,
            @RequestParam String unit,
            @RequestParam long revision,
            @RequestParam MultipartFile file) {
        QuestionReport.Counts none = new QuestionReport.Counts(0, 0, 0, 0);
        QuestionReport empty = new QuestionReport(none, List.of(), List.of());
        try {
            QuestionReport report = files.questions(type(file), file.getResource());
            SaveDraft.Outcome outcome = saveDraft.run(
                    new SaveDraft.Wish(program, revision, path -> path.contains("/units/%s/quiz/".formatted(unit))),
                    (now, tag) -> drafts.putUnit(program, unit, tag, longer(now, unit, report.questions())));
            boolean saved = outcome instanceof SaveDraft.Outcome.Saved;
            return page(program, unit, saved ? report : empty, Told.of(outcome));
        } catch (HttpClientErrorException.UnprocessableContent | HttpClientErrorException.BadRequest e) {
            return page(program, unit, empty, Told.refused(e));
        }
    }

    private static MediaType type(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
        return name.endsWith(".zip")
                ? MediaType.valueOf("application/zip")
                : name.endsWith(".xml") ? MediaType.APPLICATION_XML : MediaType.valueOf("text/csv");
    }

    /** Questions whose id is taken get another one. */
    private static ObjectNode longer(Draft now, String unit, List<ObjectNode> questions) {
        ObjectNode quiz = now.unit(unit).orElseThrow(() -> new NotHere(null)).deepCopy();
        if (!(quiz.path("quiz").path("questions") instanceof ArrayNode bank)) {
            throw new NotHere(null);
        }
        List<String> taken = new ArrayList<>();
        bank.forEach(question -> taken.add(question.path("id").asString("")));
        for (ObjectNode question : questions) {
            String id = NewId.of(question.path("id").asString(""), "question", taken);
            taken.add(id);
            bank.add(question.deepCopy().put("id", id));
        }
        return quiz;
    }

    private View page(String program, String unit, QuestionReport report, Told told) {
        return showDraft.page(
                told.isBad() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "admin/authoring/questionreport",
                program,
                Map.of("unit", unit, "report", report, "told", told));
    }
}
