package certway.web.certificate;

import certway.web.certificate.Reminders.Wanted;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Where somebody wants to be reminded of certificates that end. */
@Controller
@RequestMapping("/account/reminders")
class ReminderPages {

    private final OwnClient own;
    private final Forms forms;
    private final Pages pages;

    ReminderPages(OwnClient own, Forms forms, Pages pages) {
        this.own = own;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View reminders(@RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, done, Typed.NOTHING);
    }

    @PostMapping
    View choose(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("reminders", sent);
        return forms.send(
                typed,
                () -> {
                    own.remind(typed.text("seen"), new Wanted(sent.containsKey("mail"), sent.containsKey("page")));
                    return "/account/reminders?done=reminders-chosen";
                },
                (status, refused) -> page(status, "", refused));
    }

    private View page(HttpStatus status, String done, Typed typed) {
        ResponseEntity<Wanted> found = own.reminding();
        return pages.show(
                status,
                "certificate/reminders",
                Map.of(
                        "wanted",
                        Objects.requireNonNull(found.getBody(), "wanted"),
                        "seen",
                        Objects.requireNonNullElse(found.getHeaders().getETag(), ""),
                        "done",
                        done,
                        "typed",
                        typed));
    }
}
