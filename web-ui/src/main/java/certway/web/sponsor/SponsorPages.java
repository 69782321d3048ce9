package certway.web.sponsor;

import certway.web.audit.ReadAudit;
import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** Registrars say who sponsors, who speaks for a sponsor, and how many seats it has. */
@Controller
@RequestMapping("/admin/sponsors")
class SponsorPages {

    private final SponsorClient sponsors;
    private final ReadAudit audit;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    SponsorPages(SponsorClient sponsors, ReadAudit audit, ChoosePrograms programs, Forms forms, Pages pages) {
        this.sponsors = sponsors;
        this.audit = audit;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable String cursor) {
        return list(HttpStatus.OK, cursor, Typed.NOTHING);
    }

    /** The service makes or changes; here it is made, so nobody's name is changed by a wrong id. */
    @PostMapping
    View make(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("make", sent);
        String id = typed.text("sponsorId");
        if (id.matches("[a-z0-9-]+") && isThere(id)) {
            return list(HttpStatus.CONFLICT, null, typed.refused("sponsor-exists", "sponsorId"));
        }
        return forms.send(
                typed, () -> keep(id, typed, "sponsor-made"), (status, refused) -> list(status, null, refused));
    }

    private boolean isThere(String id) {
        try {
            sponsors.sponsor(id);
            return true;
        } catch (HttpClientErrorException.NotFound e) {
            return false;
        }
    }

    @GetMapping("/{id}")
    View sponsor(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return one(HttpStatus.OK, id, done, Typed.NOTHING);
    }

    @PostMapping("/{id}")
    View change(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("change", sent);
        return forms.send(
                typed, () -> keep(id, typed, "sponsor-changed"), (status, refused) -> one(status, id, "", refused));
    }

    private String keep(String id, Typed typed, String done) {
        List<String> members = Stream.of(typed.text("members").split("[\\s,;]+", -1))
                .filter(member -> !member.isEmpty())
                .distinct()
                .toList();
        sponsors.keep(id, Map.of("name", typed.text("name"), "members", members, "reason", typed.text("reason")));
        return "/admin/sponsors/%s?done=%s".formatted(id, done);
    }

    @PostMapping("/{id}/pools")
    View give(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("give", sent);
        Map<String, @Nullable Object> pool = new HashMap<>();
        pool.put("programId", typed.text("programId"));
        pool.put("seats", typed.number("seats"));
        pool.put("reason", typed.text("reason"));
        return forms.send(
                typed,
                () -> {
                    sponsors.give(id, pool);
                    return "/admin/sponsors/%s?done=seats-given".formatted(id);
                },
                (status, refused) -> one(status, id, "", refused));
    }

    private View list(HttpStatus status, @Nullable String cursor, Typed typed) {
        return pages.show(status, "sponsor/list", Map.of("sponsors", sponsors.sponsors(cursor), "typed", typed));
    }

    private View one(HttpStatus status, String id, String done, Typed typed) {
        return pages.show(
                status,
                "sponsor/sponsor",
                Map.of(
                        "sponsor", sponsors.sponsor(id),
                        "audit", audit.of(id),
                        "programs", programs.choice(),
                        "done", done,
                        "typed", typed));
    }
}
