package certway.web.learning;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Units that are done step by step. */
@Controller
@RequestMapping("/learn/{enrollment}/{unit}")
class TaskPages {

    private final StudyClient studies;
    private final Pages pages;

    TaskPages(StudyClient studies, Pages pages) {
        this.studies = studies;
        this.pages = pages;
    }

    /** Ticks and unticks what was changed on this page: what another page ticked meanwhile stays. */
    @PostMapping("/ticks")
    View tick(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestParam(name = "item", defaultValue = "") Set<String> items,
            @RequestParam(name = "was", defaultValue = "") Set<String> was) {
        StudyUnit.Checklist checklist = studies.unit(enrollment, unit).checklist();
        if (checklist == null) {
            throw new NotHere(null);
        }
        List<String> ticked = checklist.items().stream()
                .filter(item -> items.contains(item.id()) || (item.ticked() && !was.contains(item.id())))
                .map(StudyUnit.Item::id)
                .toList();
        studies.tick(enrollment, unit, Map.of("items", ticked));
        return back(enrollment, unit, "");
    }

    /** Takes the whole way, so that going back in the browser and choosing otherwise is no surprise. */
    @PostMapping("/choices")
    View choose(
            @PathVariable String enrollment, @PathVariable String unit, @RequestParam(defaultValue = "") String way) {
        List<String> choices = Arrays.stream(way.split(" "))
                .filter(choice -> !choice.isEmpty())
                .toList();
        studies.visit(enrollment, unit);
        studies.choose(enrollment, unit, Map.of("choices", choices));
        return back(enrollment, unit, "#scene");
    }

    /** The script of the player says how far it is; what cannot be is left out quietly, the next report has more. */
    @PostMapping("/position")
    ResponseEntity<Void> watch(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestParam int second,
            @RequestParam int from,
            @RequestParam int to) {
        List<Map<String, Integer>> watched = to > from ? List.of(Map.of("from", from, "to", to)) : List.of();
        try {
            studies.visit(enrollment, unit);
            Step step = studies.watch(enrollment, unit, Map.of("second", second, "watched", watched));
            return ResponseEntity.ok()
                    .header("X-Units-Done", Integer.toString(step.unitsDone()))
                    .build();
        } catch (HttpClientErrorException.Conflict | HttpClientErrorException.BadRequest e) {
            return ResponseEntity.status(e.getStatusCode()).build();
        }
    }

    private View back(String enrollment, String unit, String place) {
        return pages.goTo("/learn/%s/%s%s".formatted(enrollment, unit, place));
    }
}
