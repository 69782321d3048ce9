package certway.web.recount;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Operators have the reports added up anew, and see whether any number was wrong. */
@Controller
@RequestMapping("/admin/recounts")
class RecountPages {

    private static final int SHOWN = 20;
    private static final String FORM = "start";

    private final RecountClient recounts;
    private final Forms forms;
    private final Pages pages;

    RecountPages(RecountClient recounts, Forms forms, Pages pages) {
        this.recounts = recounts;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam Map<String, String> parameters) {
        return page(HttpStatus.OK, parameters.get("cursor"), Typed.of(FORM, parameters));
    }

    @PostMapping
    View start(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(FORM, sent);
        return forms.send(
                typed,
                () -> recounts.start(typed.text("key"), Map.of("reason", typed.text("reason")))
                        .address(),
                (status, refused) -> page(status, null, refused));
    }

    @GetMapping("/{id}")
    View recount(@PathVariable String id) {
        return pages.show("recount/recount", Map.of("recount", recounts.recount(id)));
    }

    private View page(HttpStatus status, @Nullable String cursor, Typed typed) {
        return pages.show(
                status,
                "recount/list",
                Map.of("recounts", recounts.recounts(SHOWN, cursor), "key", newKey(), "typed", typed));
    }

    /** So that sending a form twice starts one recount. */
    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
