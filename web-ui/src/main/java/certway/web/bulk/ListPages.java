package certway.web.bulk;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Address;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.LinkedHashMap;
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
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Registrars enrol everybody on a list, see how far it is, and what became of each row. */
@Controller
@RequestMapping("/admin/roster/lists")
class ListPages {

    private final ListClient lists;
    private final SendList sendList;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    ListPages(ListClient lists, SendList sendList, ChoosePrograms programs, Forms forms, Pages pages) {
        this.lists = lists;
        this.sendList = sendList;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View lists(@RequestParam(required = false) @Nullable String cursor) {
        return page(HttpStatus.OK, cursor, Typed.NOTHING);
    }

    @PostMapping
    View send(@RequestParam Map<String, String> sent, @RequestParam MultipartFile file) {
        Typed typed = Typed.of("send", sent);
        return forms.send(
                typed,
                () -> sendList.send(typed, file.getResource()).address(),
                (status, refused) -> page(status, null, refused));
    }

    @GetMapping("/{id}")
    View list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String cursor) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("outcome", Lists.OUTCOMES.contains(outcome) ? outcome : "");
        Address address = new Address("/admin/roster/lists/" + id, filters);
        Lists.Job job = lists.list(id);
        try {
            Lists.Rows rows = lists.rows(id, address.with("cursor", cursor).filters());
            String next = rows.next() == null
                    ? ""
                    : address.with("cursor", rows.next()).toString();
            return pages.show("bulk/list", Map.of("job", job, "rows", rows, "outcome", outcome, "next", next));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    private View page(HttpStatus status, @Nullable String cursor, Typed typed) {
        return pages.show(
                status,
                "bulk/lists",
                Map.of(
                        "lists", lists.lists(cursor),
                        "programs", programs.choice(),
                        "key", UUID.randomUUID().toString(),
                        "typed", typed));
    }
}
