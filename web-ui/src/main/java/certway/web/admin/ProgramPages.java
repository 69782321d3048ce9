package certway.web.admin;

import certway.web.layout.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** All programs with the state of their drafts, and how a new one begins. */
@Controller
class ProgramPages {

    private static final String PROGRAMS = "/admin/programs";

    private final AuthoringClient authoring;
    private final Pages pages;

    ProgramPages(AuthoringClient authoring, Pages pages) {
        this.authoring = authoring;
        this.pages = pages;
    }

    @GetMapping(PROGRAMS)
    View programs(@RequestParam(required = false) @Nullable String cursor) {
        return page(HttpStatus.OK, cursor, BeginForm.empty());
    }

    @PostMapping(PROGRAMS)
    View begin(
            @RequestParam(defaultValue = "") String programId,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String title) {
        BeginForm form = BeginForm.of(programId, slug, title);
        try {
            authoring.begin(form.body());
            return pages.goTo(PROGRAMS + "/" + form.programId());
        } catch (HttpClientErrorException.Conflict e) {
            return page(HttpStatus.CONFLICT, null, form.withTaken());
        } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.UnprocessableContent e) {
            return page(HttpStatus.BAD_REQUEST, null, form.withFaults(e.getResponseBodyAs(BeginForm.Faults.class)));
        }
    }

    private View page(HttpStatus status, @Nullable String cursor, BeginForm form) {
        return pages.show(status, "admin/programs", Map.of("list", authoring.programs(cursor), "form", form));
    }
}
