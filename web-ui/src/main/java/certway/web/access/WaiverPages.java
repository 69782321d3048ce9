package certway.web.access;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Prerequisites that are not asked of a learner. */
@Controller
@RequestMapping("/admin/waivers")
class WaiverPages {

    private final AccessClient access;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    WaiverPages(AccessClient access, ChoosePrograms programs, Forms forms, Pages pages) {
        this.access = access;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor), done, Typed.NOTHING);
    }

    @PostMapping
    View grant(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("grant", sent);
        Map<String, @Nullable Object> waiver = new HashMap<>();
        waiver.put("learnerId", typed.text("learnerId"));
        waiver.put("programId", typed.text("programId"));
        waiver.put("reason", typed.text("reason"));
        return forms.send(
                typed,
                () -> {
                    access.grant(waiver);
                    return "/admin/waivers?done=waiver-granted";
                },
                this::again);
    }

    @PostMapping("/{id}/revoke")
    View revoke(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("end-" + id, sent);
        return forms.send(
                typed,
                () -> {
                    access.revokeWaiver(id, Map.of("reason", typed.text("reason")));
                    return "/admin/waivers?done=waiver-revoked";
                },
                this::again);
    }

    private View again(HttpStatus status, Typed typed) {
        return page(status, Map.of(), "", typed);
    }

    private View page(HttpStatus status, Map<String, String> filter, String done, Typed typed) {
        return pages.show(
                status,
                "access/waivers",
                Map.of("waivers", access.waivers(filter), "programs", programs.choice(), "done", done, "typed", typed));
    }
}
