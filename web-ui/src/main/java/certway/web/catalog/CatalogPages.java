package certway.web.catalog;

import certway.web.fact.CiteFacts;
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

/** What anyone can look at: the home page, the list of programs, a program. */
@Controller
class CatalogPages {

    private static final String SHOWN_AT_HOME = "3";

    private final CatalogClient catalog;
    private final CiteFacts facts;
    private final Pages pages;

    CatalogPages(CatalogClient catalog, CiteFacts facts, Pages pages) {
        this.catalog = catalog;
        this.facts = facts;
        this.pages = pages;
    }

    @GetMapping("/")
    View home() {
        MultiValueMap<String, String> some = new LinkedMultiValueMap<>(Map.of());
        some.add("limit", SHOWN_AT_HOME);
        some.add("level", "entry");
        return pages.show("catalog/home", Map.of("programs", catalog.programs(some)));
    }

    @GetMapping("/programs")
    View programs(@RequestParam MultiValueMap<String, String> parameters) {
        Search search = Search.of(parameters);
        try {
            return pages.show(
                    "catalog/programs", Map.of("search", search, "list", catalog.programs(search.parameters())));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    /** What begins as somebody types, for the search box of the home page. */
    @GetMapping("/programs/suggestions")
    View suggestions(@RequestParam(defaultValue = "") String q) {
        Suggestions none = new Suggestions(List.of());
        return pages.show("catalog/suggestions", Map.of("suggestions", q.isBlank() ? none : catalog.suggestions(q)));
    }

    @GetMapping("/programs/{slug}")
    View program(@PathVariable String slug) {
        try {
            Program program = catalog.program(slug);
            return pages.show(
                    "catalog/program",
                    Map.of(
                            "program", program,
                            // Whatever it says, it must not end the script that it stands in.
                            "linkedData", catalog.linkedData(slug).replace("<", "\\u003c"),
                            "cited", facts.in(program.descriptionHtml(), program.audienceHtml())));
        } catch (HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }

    /** One unit as learners see it, for whoever wants to know what the program is like. */
    @GetMapping("/programs/{slug}/units/{id}")
    View openUnit(@PathVariable String slug, @PathVariable String id) {
        OpenUnit unit = catalog.unit(slug, id);
        return pages.show(
                "catalog/unit", Map.of("unit", unit, "program", catalog.program(slug), "cited", facts.in(unit.html())));
    }
}
