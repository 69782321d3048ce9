package certway.web.certificate;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Holders choose what the check of their certificate shows. */
@Controller
@RequestMapping("/certificates/{id}/visibility")
class VisibilityPages {

    private static final String SHOW = "show";

    private final OwnClient own;
    private final Forms forms;
    private final Pages pages;

    VisibilityPages(OwnClient own, Forms forms, Pages pages) {
        this.own = own;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    View visibility(@PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return page(HttpStatus.OK, id, done, Typed.NOTHING);
    }

    /** What is not ticked is not shown; which facts there are to tick is for the service to say. */
    @PostMapping
    View choose(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        Typed typed = Typed.of("visibility", sent.toSingleValueMap());
        List<String> shown = sent.getOrDefault(SHOW, List.of());
        return forms.send(
                typed,
                () -> {
                    List<String> hidden = visibility(id).mayBeHidden().stream()
                            .filter(fact -> !shown.contains(fact))
                            .toList();
                    own.choose(id, typed.text("seen"), Map.of("hidden", hidden));
                    return "/certificates/%s/visibility?done=visibility-chosen".formatted(id);
                },
                (status, refused) -> page(status, id, "", refused));
    }

    private Visibility visibility(String id) {
        return Objects.requireNonNull(own.visibility(id).getBody(), "visibility");
    }

    private View page(HttpStatus status, String id, String done, Typed typed) {
        try {
            ResponseEntity<Visibility> found = own.visibility(id);
            return pages.show(
                    status,
                    "certificate/visibility",
                    Map.of(
                            "id", id,
                            "visibility", Objects.requireNonNull(found.getBody(), "visibility"),
                            "seen",
                                    Objects.requireNonNullElse(
                                            found.getHeaders().getETag(), ""),
                            "done", done,
                            "typed", typed));
        } catch (HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }
}
