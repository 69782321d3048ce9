package certway.web.pathway;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Roles, bodies and programs side by side. */
@Controller
class ComparePages {

    private final PathwayClient pathways;
    private final Pages pages;

    ComparePages(PathwayClient pathways, Pages pages) {
        this.pathways = pathways;
        this.pages = pages;
    }

    @GetMapping("/roles/compare")
    View roles(@RequestParam(defaultValue = "") List<String> ids) {
        return side(
                "roles",
                ids,
                pathways.graph().roles().stream()
                        .map(role -> new Named(role.id(), role.title()))
                        .toList(),
                () -> pathways.compare("roles", String.join(",", ids)));
    }

    @GetMapping("/bodies/compare")
    View bodies(@RequestParam(defaultValue = "") List<String> ids) {
        List<Named> bodies = pathways.bodies().items().stream()
                .map(body -> new Named(body.id(), body.title()))
                .toList();
        List<String> chosen =
                ids.isEmpty() ? bodies.stream().map(Named::id).limit(2).toList() : ids;
        return side("bodies", chosen, bodies, () -> pathways.compare("bodies", String.join(",", chosen)));
    }

    @GetMapping("/programs/compare")
    View programs(@RequestParam(defaultValue = "") List<String> ids) {
        List<Named> programs = pathways.programs().items().stream()
                .map(program -> new Named(program.slug(), program.title()))
                .toList();
        return side("programs", ids, programs, () -> pathways.comparePrograms(String.join(",", ids)));
    }

    private View side(String kind, List<String> ids, List<Named> all, Supplier<Comparison> compare) {
        Comparison comparison = ids.size() < 2 ? new Comparison(List.of(), List.of()) : compared(compare);
        return pages.show("pathway/compare", Map.of("kind", kind, "all", all, "chosen", ids, "comparison", comparison));
    }

    private static Comparison compared(Supplier<Comparison> compare) {
        try {
            return compare.get();
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }
}
