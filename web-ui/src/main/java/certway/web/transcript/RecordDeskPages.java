package certway.web.transcript;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Registrars verify what learners hold from elsewhere. */
@Controller
@RequestMapping("/admin/records")
class RecordDeskPages {

    private static final String FILE = "file";

    private final RecordDeskClient desk;
    private final SendEvidence evidence;
    private final Forms forms;
    private final Pages pages;

    RecordDeskPages(RecordDeskClient desk, SendEvidence evidence, Forms forms, Pages pages) {
        this.desk = desk;
        this.evidence = evidence;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @RequestParam(defaultValue = "self-reported") String state,
            @RequestParam(defaultValue = "") String learnerId,
            @RequestParam(defaultValue = "") String cursor) {
        Map<String, String> filter = new HashMap<>(Map.of("state", state));
        if (!learnerId.isBlank()) {
            filter.put("learnerId", learnerId.strip());
        }
        if (!cursor.isEmpty()) {
            filter.put("cursor", cursor);
        }
        return pages.show(
                "transcript/desk",
                Map.of("records", desk.records(filter), "state", state, "learnerId", learnerId.strip()));
    }

    @GetMapping("/{id}")
    View record(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, id, done, Typed.NOTHING);
    }

    @PostMapping("/{id}/{act:verify|unverify}")
    View decide(@PathVariable String id, @PathVariable String act, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("decide", sent);
        return forms.send(
                typed,
                () -> {
                    desk.decide(id, act, typed.text("tag"), Map.of("reason", typed.text("reason")));
                    return "/admin/records/%s?done=record-%s".formatted(id, act);
                },
                (status, refused) -> page(status, id, "", refused));
    }

    /** Only this address takes more than a form. */
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View addFile(
            @RequestParam String record, @RequestParam MultipartFile file, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(FILE, sent);
        if (file.isEmpty()) {
            return page(HttpStatus.BAD_REQUEST, record, "", typed.refused("file-missing", FILE));
        }
        return forms.send(
                typed,
                () -> {
                    evidence.atTheDesk(record, typed.text("reason"), file);
                    return "/admin/records/%s?done=file-added".formatted(record);
                },
                (status, refused) -> page(status, record, "", refused));
    }

    private View page(HttpStatus status, String id, String done, Typed typed) {
        return pages.show(
                status, "transcript/verify", Map.of("external", desk.record(id), "done", done, "typed", typed));
    }
}
