package certway.web.parked;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Operators see what could never be handled and why, send it again, or set it aside. */
@Controller
@RequestMapping("/admin/parked")
class ParkedPages {

    private static final int SHOWN = 50;
    private static final String ALL = "all";
    private static final List<String> COUNTED = List.of("redriven", "expired", "left");

    private final ParkedClient parked;
    private final Forms forms;
    private final Pages pages;

    ParkedPages(ParkedClient parked, Forms forms, Pages pages) {
        this.parked = parked;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam Map<String, String> parameters) {
        return list(HttpStatus.OK, Typed.of("", parameters));
    }

    @PostMapping
    View redrive(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(ALL, sent);
        return forms.send(typed, () -> redriven(typed), (status, refused) -> list(status, refused));
    }

    private String redriven(Typed typed) {
        Parked.Redriven redriven = parked.redrive(
                Map.of("group", typed.text("group"), "topic", typed.text("topic"), "reason", typed.text("reason")));
        return "%s&redriven=%d&expired=%d&left=%d"
                .formatted(
                        Parked.address(typed.text("group"), typed.text("topic")),
                        redriven.redriven(),
                        redriven.expired(),
                        redriven.left());
    }

    private View list(HttpStatus status, Typed typed) {
        String wanted = typed.text("state");
        String state = Parked.STATES.contains(wanted) ? wanted : Parked.STATES.getFirst();
        return pages.show(
                status,
                "parked/list",
                Map.of(
                        "groups",
                        parked.groups().items(),
                        "parked",
                        parked.list(
                                state,
                                typed.textOrNull("group"),
                                typed.textOrNull("topic"),
                                SHOWN,
                                typed.textOrNull("cursor")),
                        "state",
                        state,
                        "group",
                        typed.text("group"),
                        "topic",
                        typed.text("topic"),
                        "counts",
                        counts(typed),
                        "typed",
                        typed));
    }

    /** What became of those that were sent again, if the page follows on that. */
    private static List<Long> counts(Typed typed) {
        List<Long> counts = COUNTED.stream()
                .map(typed::number)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .toList();
        return counts.size() == COUNTED.size() ? counts : List.of();
    }

    @GetMapping("/{id}")
    View record(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return record(HttpStatus.OK, id, done, Typed.NOTHING);
    }

    @PostMapping("/{id}")
    View settle(@PathVariable String id, @RequestParam Map<String, String> sent) {
        String act = sent.getOrDefault("act", "").equals("dismiss") ? "dismiss" : "redrive";
        Typed typed = Typed.of(act, sent);
        return forms.send(
                typed,
                () -> "%s?done=parked-%s"
                        .formatted(
                                parked.settle(id, act, Map.of("reason", typed.text("reason")))
                                        .address(),
                                act),
                (status, refused) -> record(status, id, "", refused));
    }

    private View record(HttpStatus status, String id, String done, Typed typed) {
        return pages.show(status, "parked/record", Map.of("parked", parked.record(id), "done", done, "typed", typed));
    }
}
