package certway.web.learning;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The player: readings to read and quizzes to take. */
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

    @PostMapping("/attempts")
    View start(@PathVariable String enrollment, @PathVariable String unit) {
        Attempt attempt = studies.start(enrollment, unit);
        return pages.goTo("/learn/%s/%s/attempts/%d".formatted(enrollment, unit, attempt.number()));
    }

    @GetMapping("/attempts/{number}")
    View attempt(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number) {
        return show(enrollment, unit, studies.attempt(enrollment, unit, number), List.of());
    }

    /** Saves what was answered; hands the attempt in if that was asked for and every answer was taken. */
    @PostMapping("/attempts/{number}")
    View answer(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form) {
        Attempt before = studies.attempt(enrollment, unit, number);
        List<String> faulty = before.isOpen() ? save(enrollment, unit, before, form) : List.of();
        if (!faulty.isEmpty()) {
            return show(enrollment, unit, studies.attempt(enrollment, unit, number), faulty);
        }
        if (form.containsKey("submit") && before.isOpen()) {
            studies.submit(enrollment, unit, number);
        }
        return pages.goTo("/learn/%s/%s/attempts/%d".formatted(enrollment, unit, number));
    }

    private List<String> save(String enrollment, String unit, Attempt attempt, MultiValueMap<String, String> form) {
        Answers answers = new Answers(form);
        return attempt.questions().stream()
                .filter(question -> answers.of(question)
                        .filter(answer -> !taken(enrollment, unit, attempt.number(), question.id(), answer))
                        .isPresent())
                .map(Attempt.Question::id)
                .toList();
    }

    private boolean taken(String enrollment, String unit, int number, String question, Map<String, Object> answer) {
        try {
            studies.answer(enrollment, unit, number, question, answer);
            return true;
        } catch (HttpClientErrorException.BadRequest e) {
            return false;
        }
    }

    private View show(String enrollment, String unit, Attempt attempt, List<String> faulty) {
        Study study = studies.study(enrollment);
        Study.Place place = study.place(unit).orElseThrow(() -> new NotHere(null));
        StudyUnit content = studies.unit(enrollment, unit);
        return pages.show(
                "learning/attempt",
                Map.of("study", study, "place", place, "unit", content, "attempt", attempt, "faulty", faulty));
    }
}
