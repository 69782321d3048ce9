package certway.web.learning;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The player. */
@Controller
@RequestMapping("/learn/{enrollment}/{unit}")
class UnitPages {

    private final StudyClient studies;
    private final ShowLog showLog;
    private final Pages pages;

    UnitPages(StudyClient studies, ShowLog showLog, Pages pages) {
        this.studies = studies;
        this.showLog = showLog;
        this.pages = pages;
    }

    @GetMapping
    View unit(@PathVariable String enrollment, @PathVariable String unit) {
        Study study = studies.study(enrollment);
        Study.Place place = study.place(unit).orElseThrow(() -> new NotHere(null));
        if (place.line().isLocked()) {
            return pages.show("learning/locked", Map.of("study", study, "place", place));
        }
        StudyUnit content = studies.unit(enrollment, unit);
        Map<String, Object> parameters = new HashMap<>(Map.of("study", study, "place", place, "unit", content));
        if (content.practicum() != null) {
            parameters.putAll(showLog.parameters(enrollment, unit, ShowLog.Look.first()));
        }
        return pages.show("learning/unit", parameters);
    }

    /** Says that the learner is here, so that they come back here; a page that is only read never does. */
    @PostMapping("/visit")
    View visit(@PathVariable String enrollment, @PathVariable String unit) {
        studies.visit(enrollment, unit);
        return pages.goTo("/learn/%s/%s".formatted(enrollment, unit));
    }

    @PostMapping("/complete")
    View complete(@PathVariable String enrollment, @PathVariable String unit) {
        studies.visit(enrollment, unit);
        Step step = studies.complete(enrollment, unit);
        if (step.status().equals("completed") || step.resumeUnit() == null) {
            return pages.goTo("/learn/%s".formatted(enrollment));
        }
        Study study = studies.study(enrollment);
        Study.Line next = study.after(unit);
        return pages.goTo(study.address(next == null || next.isLocked() ? step.resumeUnit() : next.id()));
    }
}
