package certway.web.admin.publishing;

import certway.web.admin.authoring.ShowDraft;
import certway.web.admin.authoring.Told;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import certway.web.layout.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The way of a draft into the catalog: what stands in the way, what it changes, and who has to say yes. */
@Controller
@RequestMapping("/admin/programs/{program}/publish")
class PublishPages {

    private final PublishingClient publishing;
    private final ValidityClient validities;
    private final ShowDraft showDraft;
    private final Pages pages;

    PublishPages(PublishingClient publishing, ValidityClient validities, ShowDraft showDraft, Pages pages) {
        this.publishing = publishing;
        this.validities = validities;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    @GetMapping
    View look(@PathVariable String program, @RequestParam(defaultValue = "") String done) {
        return page(program, Told.of(done.matches("[a-z]{1,12}") ? "done" : ""), done);
    }

    /** The revisions that stood on the page go along: nobody approves or publishes what they did not see. */
    @PostMapping
    View act(@PathVariable String program, @RequestParam Map<String, String> form) {
        String act = form.getOrDefault("do", "");
        PublishingClient.Reason reason =
                new PublishingClient.Reason(form.getOrDefault("reason", "").strip());
        try {
            switch (act) {
                case "submit", "approve", "return" -> publishing.say(program, act, tag(form, "revision"), reason);
                case "publish" -> publishing.act(program, act, tag(form, "revision"), reason);
                case "retire", "unretire" -> publishing.act(program, act, tag(form, "program"), reason);
                default -> throw new NotHere(null);
            }
            return pages.goTo("/admin/programs/%s/publish?done=%s#told".formatted(program, act));
        } catch (HttpClientErrorException.Conflict
                | HttpClientErrorException.UnprocessableContent
                | HttpClientErrorException.BadRequest e) {
            return page(program, Told.refused(e), "");
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().value() == HttpStatus.PRECONDITION_FAILED.value()) {
                return page(program, Told.of("changed"), "");
            }
            throw e;
        }
    }

    private static String tag(Map<String, String> form, String name) {
        return "\"%s\"".formatted(form.getOrDefault(name, "").replaceAll("[^0-9]", ""));
    }

    private View page(String program, Told told, String done) {
        Map<String, Object> parameters = new HashMap<>();
        Report report = publishing.report(program);
        parameters.put("report", report);
        effect(program, report.impact()).ifPresent(effect -> parameters.put("effect", effect));
        parameters.put("published", published(program).orElse(null));
        parameters.put("told", told);
        parameters.put("done", told.kind().equals("done") ? done : "");
        boolean fine = told.kind().isEmpty() || told.kind().equals("done");
        return showDraft.page(
                fine ? HttpStatus.OK : HttpStatus.CONFLICT, "admin/publishing/publish", program, parameters);
    }

    /** Nothing is asked while no certificate can be there, or the policy stays. */
    private Optional<Part<Effect>> effect(String program, Report.Impact impact) {
        Report.ValidityChange change = impact.validity();
        return change == null || !change.changed() || impact.latestVersion() == null
                ? Optional.empty()
                : Optional.of(
                        Part.of(() -> validities.effect(program, change.after().query())));
    }

    /** Nothing while no version was published. */
    private Optional<PublishedProgram> published(String program) {
        try {
            return Optional.of(publishing.published(program));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }
}
