package certway.web.support;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** More time and more attempts for one learner. */
@Controller
@RequestMapping("/admin/learners/{enrollment}")
class AllowancePages {

    private final AllowanceClient allowances;
    private final Forms forms;
    private final Pages pages;

    AllowancePages(AllowanceClient allowances, Forms forms, Pages pages) {
        this.allowances = allowances;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/allowance")
    View allowance(@PathVariable String enrollment, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, enrollment, done, Typed.NOTHING);
    }

    @PostMapping("/extra-time")
    View extraTime(@PathVariable String enrollment, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("time", sent);
        return send(enrollment, typed, () -> allowances.extraTime(enrollment, body(typed, "percent")));
    }

    @PostMapping("/extra-attempts")
    View extraAttempts(@PathVariable String enrollment, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("attempts", sent);
        return send(
                enrollment,
                typed,
                () -> allowances.extraAttempts(enrollment, typed.text("unit"), body(typed, "attempts")));
    }

    private static Map<String, @Nullable Object> body(Typed typed, String field) {
        Map<String, @Nullable Object> body = new TreeMap<>();
        body.put(field, typed.number(field));
        body.put("reason", typed.text("reason"));
        return body;
    }

    private View send(String enrollment, Typed sent, Runnable act) {
        return forms.send(
                sent,
                () -> {
                    act.run();
                    return "/admin/learners/%s/allowance?done=allowed".formatted(enrollment);
                },
                (status, typed) -> page(status, enrollment, "", typed));
    }

    private View page(HttpStatus status, String enrollment, String done, Typed typed) {
        return pages.show(
                status,
                "support/allowance",
                Map.of(
                        "enrollment",
                        enrollment,
                        "allowance",
                        allowances.allowance(enrollment),
                        "done",
                        done,
                        "typed",
                        typed));
    }
}
