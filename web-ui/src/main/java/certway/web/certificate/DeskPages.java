package certway.web.certificate;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The certificate desk: find certificates, revoke one, or put another in its place. */
@Controller
@RequestMapping("/admin/certificates")
class DeskPages {

    /** Why a certificate can be revoked; everybody sees which it was. */
    private static final List<String> REASONS = List.of("issued-in-error", "misconduct", "holder-request");

    /** An id without what people type between its letters. */
    private static final Pattern ID = Pattern.compile("[0-9a-z]{26}");

    private final DeskClient desk;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    DeskPages(DeskClient desk, ChoosePrograms programs, Forms forms, Pages pages) {
        this.desk = desk;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    /** With an id, typed as people type it, on to its page; else what is found. */
    @GetMapping
    View find(@RequestParam Map<String, String> parameters) {
        Wanted wanted = Wanted.of(parameters);
        String id = CertificatePages.normal(wanted.q());
        return ID.matcher(id).matches()
                ? pages.goTo("/admin/certificates/" + id)
                : found(HttpStatus.OK, wanted, parameters.getOrDefault("cursor", ""), "");
    }

    private View found(HttpStatus status, Wanted wanted, String cursor, String unknown) {
        Found found = desk.find(wanted.address().with("cursor", cursor).query());
        return pages.show(
                status,
                "certificate/find",
                Map.of("wanted", wanted, "found", found, "programs", programs.choice(), "unknown", unknown));
    }

    @GetMapping("/{id}")
    View certificate(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, id, done, Typed.NOTHING);
    }

    @PostMapping("/{id}/revoke")
    View revoke(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("revoke", sent);
        return forms.send(
                typed,
                () -> {
                    desk.revoke(id, Map.of("reason", typed.text("why"), "note", typed.text("note")));
                    return "/admin/certificates/%s?done=certificate-revoked".formatted(id);
                },
                (status, refused) -> page(status, id, "", refused));
    }

    @PostMapping("/{id}/reissue")
    View reissue(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("reissue", sent);
        Map<String, String> wish = Map.of("reason", typed.text("why"), "note", typed.text("note"));
        return replaced(id, typed, () -> desk.reissue(id, typed.text("key"), wish));
    }

    @PostMapping("/{id}/extend")
    View extend(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("extend", sent);
        Map<String, String> wish = Map.of(
                "validUntil", Objects.requireNonNullElse(typed.endOfDay("validUntil"), ""), "note", typed.text("note"));
        return replaced(id, typed, () -> desk.extend(id, typed.text("key"), wish));
    }

    /** On to the page of the certificate that took its place. */
    private View replaced(String id, Typed typed, Supplier<Certificate> act) {
        return forms.send(
                typed,
                () -> "/admin/certificates/%s?done=certificate-reissued"
                        .formatted(act.get().publicId()),
                (status, refused) -> page(status, id, "", refused));
    }

    private View page(HttpStatus status, String id, String done, Typed typed) {
        try {
            return pages.show(
                    status,
                    "certificate/desk",
                    Map.of(
                            "history", desk.history(id),
                            "reasons", REASONS,
                            "key", UUID.randomUUID().toString(),
                            "done", done,
                            "typed", typed));
        } catch (HttpClientErrorException.NotFound e) {
            return found(HttpStatus.NOT_FOUND, Wanted.of(Map.of()), "", id);
        }
    }
}
