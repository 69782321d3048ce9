package certway.web.fact;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Figures and rules with where they come from, also where sources differ. */
@Controller
class FactPages {

    /** As many as the register gives at once. */
    private static final String MOST = "100";

    private final FactClient facts;
    private final Pages pages;

    FactPages(FactClient facts, Pages pages) {
        this.facts = facts;
        this.pages = pages;
    }

    @GetMapping("/facts")
    View facts(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(Map.of("limit", List.of(MOST)));
        Map.of("topic", topic, "state", state, "cursor", cursor).forEach((name, value) -> {
            if (!value.isEmpty()) {
                asked.add(name, value);
            }
        });
        try {
            return pages.show("fact/facts", Map.of("list", facts.facts(asked), "topic", topic, "state", state));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    @GetMapping("/facts/{id}")
    View fact(@PathVariable String id) {
        return pages.show("fact/fact", Map.of("fact", facts.fact(id)));
    }
}
