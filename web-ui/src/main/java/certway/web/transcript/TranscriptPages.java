package certway.web.transcript;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A learner's transcript, what he holds from elsewhere, and his ledger. */
@Controller
class TranscriptPages {

    private static final String FILE = "file";

    private final OwnRecordsClient own;
    private final SendEvidence evidence;
    private final Forms forms;
    private final Pages pages;

    TranscriptPages(OwnRecordsClient own, SendEvidence evidence, Forms forms, Pages pages) {
        this.own = own;
        this.evidence = evidence;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/transcript")
    View transcript(@RequestParam(defaultValue = "") String done) {
        return pages.show("transcript/transcript", Map.of("transcript", own.transcript(), "done", done));
    }

    @GetMapping("/credits")
    View credits() {
        return pages.show("transcript/credits", Map.of("ledger", own.ledger()));
    }

    @GetMapping("/records/new")
    View begin() {
        return form(HttpStatus.OK, "", Typed.NOTHING, null);
    }

    @PostMapping("/records")
    View add(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(RecordForm.NAME, sent);
        return forms.send(
                typed,
                () -> {
                    own.add(key(typed), RecordForm.said(typed, null));
                    return "/transcript?done=record-added";
                },
                (status, refused) -> form(status, "", refused, null));
    }

    /** Of the form, so that sending it twice adds one record. */
    private static String key(Typed typed) {
        String key = typed.text("key");
        return key.isEmpty() ? UUID.randomUUID().toString() : key;
    }

    @GetMapping("/records/{id}")
    View record(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return form(HttpStatus.OK, done, Typed.NOTHING, own.record(id));
    }

    @PostMapping("/records/{id}")
    View change(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(RecordForm.NAME, sent);
        return forms.send(
                typed,
                () -> {
                    own.change(id, typed.text("tag"), RecordForm.said(typed, own.record(id)));
                    return "/transcript?done=record-changed";
                },
                (status, refused) -> form(status, "", refused, own.record(id)));
    }

    @PostMapping("/records/{id}/remove")
    View remove(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("remove", sent);
        return forms.send(
                typed,
                () -> {
                    own.remove(id, typed.text("tag"));
                    return "/transcript?done=record-removed";
                },
                (status, refused) -> form(status, "", refused, own.record(id)));
    }

    /** Only this address takes more than a form. */
    @PostMapping(path = "/records/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View addFile(@RequestParam String record, @RequestParam MultipartFile file) {
        Typed typed = Typed.of(FILE, Map.of());
        if (file.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, "", typed.refused("file-missing", FILE), own.record(record));
        }
        return forms.send(
                typed,
                () -> {
                    evidence.own(record, file);
                    return "/records/%s?done=file-added".formatted(record);
                },
                (status, refused) -> form(status, "", refused, own.record(record)));
    }

    @PostMapping("/records/{id}/files/{file}/remove")
    View removeFile(@PathVariable String id, @PathVariable String file) {
        return forms.send(
                Typed.of(FILE, Map.of()),
                () -> {
                    own.removeFile(id, file);
                    return "/records/%s?done=file-removed".formatted(id);
                },
                (status, refused) -> form(status, "", refused, own.record(id)));
    }

    private View form(HttpStatus status, String done, Typed typed, @Nullable ExternalRecord external) {
        String key = typed.value(RecordForm.NAME, "key", UUID.randomUUID().toString());
        return pages.show(
                status,
                "transcript/record",
                Map.of("form", new RecordForm(typed, external, own.rules(), key), "done", done));
    }
}
