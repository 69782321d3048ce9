package certway.web.regrade;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.util.HashMap;
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

/** Registrars have a question graded anew, count first, and see how far it is. */
@Controller
@RequestMapping("/admin/regrades")
class RegradePages {

    private static final int SHOWN = 20;
    private static final String FORM = "start";

    private final RegradeClient regrades;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    RegradePages(RegradeClient regrades, ChoosePrograms programs, Forms forms, Pages pages) {
        this.regrades = regrades;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    /** The list, and the form with what a link has filled in. */
    @GetMapping
    View list(@RequestParam Map<String, String> parameters) {
        return page(HttpStatus.OK, parameters.get("cursor"), Typed.of(FORM, parameters));
    }

    @PostMapping
    View start(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(FORM, sent);
        return forms.send(
                typed,
                () -> regrades.start(typed.text("key"), wanted(typed)).address(),
                (status, refused) -> page(status, null, refused));
    }

    private static Map<String, @Nullable Object> wanted(Typed typed) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        for (String field : new String[] {"programId", "unit", "question", "questionVersion", "reason"}) {
            wanted.put(field, typed.text(field));
        }
        wanted.put("correctedIn", typed.number("correctedIn"));
        wanted.put("dryRun", !typed.text("how").equals("grade"));
        return wanted;
    }

    @GetMapping("/{id}")
    View regrade(@PathVariable String id) {
        return pages.show("regrade/regrade", Map.of("regrade", regrades.regrade(id), "key", newKey()));
    }

    private View page(HttpStatus status, @Nullable String cursor, Typed typed) {
        return pages.show(
                status,
                "regrade/list",
                Map.of(
                        "regrades", regrades.regrades(SHOWN, cursor),
                        "programs", programs.choice(),
                        "key", newKey(),
                        "typed", typed));
    }

    /** So that sending a form twice starts one job. */
    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
