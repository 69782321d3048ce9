package certway.web.learning;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import certway.web.learning.SaveAnswers.Outcome;
import certway.web.learning.SaveAnswers.Where;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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

/** Quizzes to take: every answer is kept as it is given. */
@Controller
@RequestMapping("/learn/{enrollment}/{unit}/attempts")
class AttemptPages {

    /** What the button says that hands in although questions have no answer. */
    private static final String INCOMPLETE = "incomplete";

    private final StudyClient studies;
    private final SaveAnswers saving;
    private final Pages pages;
    private final InstantSource clock;

    AttemptPages(StudyClient studies, SaveAnswers saving, Pages pages, InstantSource clock) {
        this.studies = studies;
        this.saving = saving;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the script of a page is told about the answers it sent. */
    record Saved(int answered, Map<String, String> saved, List<String> unsaved, String refusal) {}

    @PostMapping
    View start(@PathVariable String enrollment, @PathVariable String unit) {
        Attempt attempt = studies.start(enrollment, unit);
        return pages.goTo(new Where(enrollment, unit, attempt.number()).address());
    }

    @GetMapping("/{number}")
    View attempt(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number) {
        Where where = new Where(enrollment, unit, number);
        return show(HttpStatus.OK, where, studies.attempt(enrollment, unit, number), Told.NOTHING);
    }

    /** To the first question without an answer, on whatever device the others were given. */
    @GetMapping("/{number}/next")
    View next(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number) {
        String address = new Where(enrollment, unit, number).address();
        return pages.goTo(studies.attempt(enrollment, unit, number)
                .next()
                .map(question -> address + '#' + question.id())
                .orElse(address));
    }

    /**
     * Saves what was answered; hands the attempt in if that was asked for and every answer was taken. Where questions have no answer
     * that is asked once more.
     */
    @PostMapping("/{number}")
    View answer(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form) {
        Where where = new Where(enrollment, unit, number);
        Attempt before = studies.attempt(enrollment, unit, number);
        Outcome outcome = saving.save(where, before, new Answers(form));
        if (outcome.isRefused()) {
            return again(HttpStatus.CONFLICT, where, new Told(List.of(), false, outcome.refusal()));
        }
        if (!outcome.faulty().isEmpty()) {
            return again(HttpStatus.OK, where, new Told(outcome.faulty(), false, ""));
        }
        String submit = form.getFirst("submit");
        if (submit == null || !before.isOpen()) {
            return pages.goTo(where.address());
        }
        boolean complete = outcome.answered() == before.questions().size();
        return complete || submit.equals(INCOMPLETE)
                ? submit(where)
                : again(HttpStatus.OK, where, new Told(List.of(), true, ""));
    }

    /** Another page of the same attempt may have handed it in a moment ago: that is what was wanted. */
    private View submit(Where where) {
        try {
            studies.submit(where.enrollment(), where.unit(), where.number());
        } catch (HttpClientErrorException.Conflict e) {
            if (studies.attempt(where.enrollment(), where.unit(), where.number())
                    .isOpen()) {
                throw e;
            }
        }
        return pages.goTo(where.address());
    }

    /** The same for the script of the page, which sends answers as they are given and says what became of them. */
    @PostMapping("/{number}/answers")
    ResponseEntity<Saved> save(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @PathVariable int number,
            @RequestParam MultiValueMap<String, String> form) {
        Where where = new Where(enrollment, unit, number);
        Outcome outcome = saving.save(where, studies.attempt(enrollment, unit, number), new Answers(form));
        return ResponseEntity.ok(new Saved(outcome.answered(), outcome.saved(), outcome.unsaved(), outcome.refusal()));
    }

    /**
     * What a page says about a form that was sent.
     *
     * @param faulty questions whose answer was not understood
     * @param incomplete whether it was to be handed in while questions have no answer
     * @param refusal why no answer is taken any more; empty if they are
     */
    private record Told(List<String> faulty, boolean incomplete, String refusal) {
        private static final Told NOTHING = new Told(List.of(), false, "");
    }

    private View again(HttpStatus status, Where where, Told told) {
        return show(status, where, studies.attempt(where.enrollment(), where.unit(), where.number()), told);
    }

    private View show(HttpStatus status, Where where, Attempt attempt, Told told) {
        Study study = studies.study(where.enrollment());
        Study.Place place = study.place(where.unit()).orElseThrow(() -> new NotHere(null));
        StudyUnit content = studies.unit(where.enrollment(), where.unit());
        return pages.show(
                status,
                "learning/attempt",
                Map.of(
                        "study",
                        study,
                        "place",
                        place,
                        "unit",
                        content,
                        "attempt",
                        attempt,
                        "seconds",
                        attempt.secondsLeft(clock.instant()),
                        "faulty",
                        told.faulty(),
                        "incomplete",
                        told.incomplete(),
                        "refusal",
                        told.refusal()));
    }
}
