package certway.web.admin.template;

import certway.web.catalog.ChoosePrograms;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriUtils;

/** All templates, and which of them counts for a program. */
@Controller
@RequestMapping(Template.START)
class TemplatePages {

    private final TemplateClient templates;
    private final ChoosePrograms programs;
    private final Pages pages;

    TemplatePages(TemplateClient templates, ChoosePrograms programs, Pages pages) {
        this.templates = templates;
        this.programs = programs;
        this.pages = pages;
    }

    @GetMapping
    View all(@RequestParam(required = false) @Nullable String cursor) {
        return pages.show(
                "admin/template/templates", Map.of("all", templates.all(cursor), "programs", programs.choice()));
    }

    /** Where the form with the programs leads to. */
    @GetMapping("/programs")
    View program(@RequestParam(defaultValue = "") String programId) {
        return pages.goTo(
                programId.isBlank()
                        ? Template.START
                        : "%s/programs/%s"
                                .formatted(
                                        Template.START,
                                        UriUtils.encodePathSegment(programId.strip(), StandardCharsets.UTF_8)));
    }

    @GetMapping("/programs/{program}")
    View choice(@PathVariable String program) {
        try {
            return pages.show("admin/template/choice", Map.of("choice", templates.choice(program)));
        } catch (HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }
}
