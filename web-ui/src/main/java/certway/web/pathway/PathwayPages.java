package certway.web.pathway;

import certway.web.fact.CiteFacts;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The explorer: what is missing between where one stands and where one wants to go. And what people ask. */
@Controller
class PathwayPages {

    private final PathwayClient pathways;
    private final DrawGraph draw;
    private final CiteFacts facts;
    private final Pages pages;

    PathwayPages(PathwayClient pathways, DrawGraph draw, CiteFacts facts, Pages pages) {
        this.pathways = pathways;
        this.draw = draw;
        this.facts = facts;
        this.pages = pages;
    }

    @GetMapping("/pathways")
    View explorer(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") List<String> have) {
        Choice choice = new Choice(from, to, state, have);
        Graph graph = pathways.graph();
        Map<String, Object> shown = new HashMap<>(Map.of(
                "graph", graph, "drawing", draw.of(graph), "states", pathways.terms("states"), "choice", choice));
        if (choice.isComplete()) {
            shown.put("gap", gap(choice));
        }
        return pages.show("pathway/explorer", shown);
    }

    private Gap gap(Choice choice) {
        try {
            return pathways.gap(choice.parameters());
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    @GetMapping("/faq")
    View faq() {
        List<Faq> faqs = pathways.faqs().items();
        String[] answers = faqs.stream().map(Faq::answerHtml).toArray(String[]::new);
        return pages.show("pathway/faq", Map.of("faqs", faqs, "cited", facts.in(answers)));
    }
}
