package certway.web.admin.template;

import certway.web.admin.authoring.Told;
import certway.web.admin.form.Fault;
import certway.web.admin.form.Form;
import certway.web.admin.form.Notes;
import certway.web.admin.form.Press;
import certway.web.admin.form.Sent;
import certway.web.admin.register.Compare;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.ObjectNode;

/** A template with what it will look like. One that is not there yet begins with the texts of the platform. */
@Controller
@RequestMapping(Template.START + "/{id}")
class TemplateEditorPages {

    private static final Pattern ID = Pattern.compile("(?:default|issuer|program\\.([a-z0-9-]+))\\.([a-z]{2})");

    private final TemplateClient templates;
    private final ShowSpecimen specimens;
    private final Pages pages;

    /**
     * What stands in the form.
     *
     * @param revision that it is for from now on
     */
    private record Filled(ObjectNode value, Told told, long revision) {}

    TemplateEditorPages(TemplateClient templates, ShowSpecimen specimens, Pages pages) {
        this.templates = templates;
        this.specimens = specimens;
        this.pages = pages;
    }

    @GetMapping
    View template(@PathVariable String id, @RequestParam(defaultValue = "") String saved) {
        Template template = open(id);
        if (!template.changeable()) {
            return shown(template);
        }
        Filled filled = new Filled(template.content(), Told.of(saved.isEmpty() ? "" : "saved"), template.version());
        return page(template, filled, specimens.stored(template));
    }

    @GetMapping("/versions/{version}")
    View version(@PathVariable String id, @PathVariable long version) {
        try {
            return shown(templates.version(id, version));
        } catch (HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }

    private View shown(Template template) {
        return pages.show(
                "admin/template/version",
                Map.of("template", template, "title", title(template), "specimen", specimens.stored(template)));
    }

    @PostMapping
    View save(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        Template template = open(id);
        Sent sent = new Sent(typed);
        ObjectNode value = sent.read(TemplateForm.SHEET, template.content());
        long seen = sent.revision();
        if (sent.press() instanceof Press.Save) {
            Filled answered = answered(template, value, seen);
            return answered.told().kind().equals("saved")
                    ? pages.goTo(template.address() + "?saved=1#told")
                    : page(template, answered, specimens.of(id, value));
        }
        Specimen specimen = specimens.of(id, value);
        boolean asked = sent.press() instanceof Press.Look && !specimen.faults().isEmpty();
        Told told = asked ? new Told("refused", "", "", specimen.faults(), List.of()) : Told.of("unsaved");
        return page(template, new Filled(value, told, seen), specimen);
    }

    private Filled answered(Template template, ObjectNode value, long seen) {
        String id = template.templateId();
        try {
            if (seen == 0) {
                templates.create(id, "*", value);
            } else {
                templates.save(id, "\"%d\"".formatted(seen), value);
            }
            return new Filled(value, Told.of("saved"), seen);
        } catch (HttpClientErrorException e) {
            return switch (e.getStatusCode().value()) {
                case 412 -> stale(template, value, seen);
                case 400, 409 -> new Filled(value, Told.refused(e), seen);
                case 404 -> throw new NotHere(e);
                default -> throw e;
            };
        }
    }

    private Filled stale(Template now, ObjectNode value, long seen) {
        ObjectNode before = seen > 0 && seen < now.version()
                ? templates.version(now.templateId(), seen).content()
                : now.content();
        Told told = new Told("stale", "", "", List.of(), Compare.of(before, now.content()));
        return new Filled(value, told, now.version());
    }

    private Template open(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new NotHere(null);
        }
        try {
            return templates.template(id);
        } catch (HttpClientErrorException.NotFound e) {
            return templates.template("default." + parts.group(2)).fresh(id, parts.group(1));
        }
    }

    private View page(Template template, Filled filled, Specimen specimen) {
        List<Fault> faults = filled.told().faults();
        Form form = new Form(
                TemplateForm.SHEET,
                filled.value(),
                template.address(),
                filled.revision(),
                new Notes(faults, List.of(), Map.of(), Map.of()),
                Map.of());
        HttpStatus status = switch (filled.told().kind()) {
            case "stale" -> HttpStatus.CONFLICT;
            case "refused" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.OK;
        };
        return pages.show(
                status,
                "admin/template/editor",
                Map.of(
                        "template", template,
                        "title", title(template),
                        "form", form,
                        "told", filled.told(),
                        "specimen", specimen));
    }

    /** What the program is called; nothing if it is no program's. */
    private String title(Template template) {
        String program = template.programId();
        if (program == null) {
            return "";
        }
        try {
            return templates.choice(program).title();
        } catch (HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }
}
