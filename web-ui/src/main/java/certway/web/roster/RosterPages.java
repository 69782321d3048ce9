package certway.web.roster;

import certway.web.audit.ReadAudit;
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

/** The list of everybody's enrollments, and what a registrar can do about one. */
@Controller
@RequestMapping("/admin/roster")
class RosterPages {

    private final RosterClient roster;
    private final ReadAudit audit;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    RosterPages(RosterClient roster, ReadAudit audit, ChoosePrograms programs, Forms forms, Pages pages) {
        this.roster = roster;
        this.audit = audit;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam Map<String, String> parameters) {
        Filter filter = Filter.of(parameters);
        return pages.show(
                "roster/list",
                Map.of(
                        "filter", filter,
                        "roster",
                                roster.list(filter.address()
                                        .with("cursor", parameters.getOrDefault("cursor", ""))
                                        .query()),
                        "programs", programs.choice()));
    }

    @GetMapping("/{id}")
    View entry(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, id, done, Typed.NOTHING);
    }

    @PostMapping("/{id}/extend")
    View extend(@PathVariable String id, @RequestParam Map<String, String> sent) {
        return send(id, Typed.of("extend", sent), "extended", typed -> {
            Map<String, @Nullable Object> extension = reason(typed);
            extension.put("accessUntil", typed.endOfDay("accessUntil"));
            roster.extend(id, Roster.Entry.tag(typed.text("revision")), extension);
        });
    }

    @PostMapping("/{id}/payments")
    View pay(@PathVariable String id, @RequestParam Map<String, String> sent) {
        return send(id, Typed.of("pay", sent), "paid", typed -> {
            Map<String, @Nullable Object> payment = new HashMap<>();
            payment.put("amountMinor", typed.minor("amountMinor", typed.text("currency")));
            payment.put("currency", typed.text("currency"));
            payment.put("reference", typed.text("reference"));
            roster.pay(id, payment);
        });
    }

    @PostMapping("/{id}/withdraw")
    View withdraw(@PathVariable String id, @RequestParam Map<String, String> sent) {
        return send(
                id,
                Typed.of("withdraw", sent),
                "withdrawn",
                typed -> roster.withdraw(id, Roster.Entry.tag(typed.text("revision")), reason(typed)));
    }

    /** One act on an enrollment. */
    private interface Act {
        void with(Typed typed);
    }

    private View send(String id, Typed sent, String done, Act act) {
        return forms.send(
                sent,
                () -> {
                    act.with(sent);
                    return "/admin/roster/%s?done=%s".formatted(id, done);
                },
                (status, typed) -> page(status, id, "", typed));
    }

    private static Map<String, @Nullable Object> reason(Typed typed) {
        Map<String, @Nullable Object> body = new HashMap<>();
        body.put("reason", typed.text("reason"));
        return body;
    }

    private View page(HttpStatus status, String id, String done, Typed typed) {
        return pages.show(
                status,
                "roster/entry",
                Map.of("entry", roster.entry(id), "audit", audit.of(id), "done", done, "typed", typed));
    }
}
