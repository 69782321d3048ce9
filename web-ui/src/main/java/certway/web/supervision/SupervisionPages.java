package certway.web.supervision;

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
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** A supervisor's logs: what waits, and signing it. */
@Controller
@RequestMapping("/supervision")
class SupervisionPages {

    private final SupervisionClient supervisions;
    private final Pages pages;

    SupervisionPages(SupervisionClient supervisions, Pages pages) {
        this.supervisions = supervisions;
        this.pages = pages;
    }

    @GetMapping
    View mine(@RequestParam(required = false) @Nullable String cursor) {
        return pages.show("supervision/list", Map.of("supervisions", supervisions.mine(cursor)));
    }

    /** From the page behind a link; if that is over, the link's own page says so. */
    @PostMapping
    View begin(@RequestParam String token) {
        try {
            return pages.goTo(
                    "/supervision/" + supervisions.begin(Map.of("token", token)).id());
        } catch (HttpClientErrorException.NotFound
                | HttpClientErrorException.Gone
                | HttpClientErrorException.Conflict e) {
            return pages.goTo("/sign/" + token);
        }
    }

    @GetMapping("/{supervision}")
    View one(@PathVariable String supervision, @RequestParam(required = false) @Nullable String cursor) {
        return log(supervision, cursor, null, HttpStatus.OK);
    }

    @PostMapping("/{supervision}/entries/{number}")
    View sign(
            @PathVariable String supervision,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String comment) {
        try {
            supervisions.sign(supervision, number, Map.of("decision", decision, "comment", comment));
            return pages.goTo("/supervision/" + supervision);
        } catch (HttpClientErrorException.BadRequest e) {
            return log(supervision, null, number, HttpStatus.BAD_REQUEST);
        } catch (HttpClientErrorException.Conflict e) {
            // It was signed or corrected meanwhile, as the log shows.
            return pages.goTo("/supervision/" + supervision);
        }
    }

    @PostMapping("/{supervision}/end")
    View end(@PathVariable String supervision) {
        supervisions.end(supervision);
        return pages.goTo("/supervision");
    }

    private View log(String id, @Nullable String cursor, @Nullable Integer faulty, HttpStatus status) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("supervision", supervisions.one(id));
        parameters.put("entries", supervisions.entries(id, cursor));
        parameters.put("faulty", faulty == null ? 0 : faulty);
        return pages.show(status, "supervision/log", parameters);
    }
}
