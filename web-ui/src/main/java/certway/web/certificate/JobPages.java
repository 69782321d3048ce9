package certway.web.certificate;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Address;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Acts on all certificates of a program or a version of it: tried first, then done, and told for each. */
@Controller
@RequestMapping("/admin/certificates/jobs")
class JobPages {

    /** What can be done, and why, as one choice. */
    private static final List<String> WISHES = List.of(
            "reissue signed-anew",
            "reissue name-changed",
            Extension.WISH,
            "revoke issued-in-error",
            "revoke misconduct",
            "revoke holder-request");

    private final JobClient jobs;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    JobPages(JobClient jobs, ChoosePrograms programs, Forms forms, Pages pages) {
        this.jobs = jobs;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View jobs(@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, cursor, done, Typed.NOTHING);
    }

    @PostMapping
    View begin(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("begin", sent);
        return forms.send(
                typed,
                () -> jobs.begin(typed.text("key"), wish(typed)).address(),
                (status, refused) -> page(status, null, "", refused));
    }

    private static Map<String, @Nullable Object> wish(Typed typed) {
        String[] wish = (typed.text("wish") + " ").split(" ", -1);
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("act", wish[0]);
        body.put("reason", wish[1]);
        body.put("note", typed.text("note"));
        body.put("programId", typed.text("programId"));
        body.put("version", typed.number("version"));
        if (typed.text("wish").equals(Extension.WISH)) {
            body.put("policy", Extension.policy(typed));
        }
        body.put("dryRun", !typed.text("how").equals("do"));
        return body;
    }

    @PostMapping("/compare")
    View compare() {
        return forms.send(
                Typed.of("compare", Map.of()),
                () -> {
                    jobs.compare();
                    return "/admin/certificates/jobs?done=comparing";
                },
                (status, refused) -> page(status, null, "", refused));
    }

    @GetMapping("/{id}")
    View job(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String cursor) {
        Address address = new Address(
                "/admin/certificates/jobs/" + id, Map.of("result", Jobs.RESULTS.contains(result) ? result : ""));
        try {
            Jobs.Job job = jobs.job(id);
            Jobs.Rows rows = jobs.rows(id, address.with("cursor", cursor).query());
            String next = rows.next() == null
                    ? ""
                    : address.with("cursor", rows.next()).toString();
            return pages.show("certificate/job", Map.of("job", job, "rows", rows, "result", result, "next", next));
        } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }

    private View page(HttpStatus status, @Nullable String cursor, String done, Typed typed) {
        Map<String, Object> shown = new HashMap<>(Map.of(
                "jobs",
                jobs.jobs(cursor),
                "programs",
                programs.choice(),
                "wishes",
                WISHES,
                "kinds",
                Extension.KINDS,
                "key",
                UUID.randomUUID().toString(),
                "done",
                done,
                "typed",
                typed));
        comparison().ifPresent(found -> shown.put("comparison", found));
        return pages.show(status, "certificate/jobs", shown);
    }

    /** None before the first. */
    private Optional<Comparison> comparison() {
        try {
            return Optional.of(jobs.comparison());
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }
}
