package certway.web.learning;

import certway.web.layout.NotHere;
import certway.web.layout.PageSettings;
import certway.web.layout.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The log of a practicum. */
@Controller
@RequestMapping("/learn/{enrollment}/{unit}")
class LogPages {

    private final StudyClient studies;
    private final Pages pages;
    private final ShowLog showLog;
    private final PageSettings settings;

    LogPages(StudyClient studies, Pages pages, ShowLog showLog, PageSettings settings) {
        this.studies = studies;
        this.pages = pages;
        this.showLog = showLog;
        this.settings = settings;
    }

    /** Earlier entries, or the form that corrects one. */
    @GetMapping("/entries")
    View entries(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer correct) {
        LogForm form = correct == null ? LogForm.empty() : LogForm.correcting(studies.entry(enrollment, unit, correct));
        return page(HttpStatus.OK, enrollment, unit, new ShowLog.Look(form, cursor, null));
    }

    @PostMapping("/entries")
    View write(
            @PathVariable String enrollment,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> sent) {
        LogForm form = LogForm.of(sent);
        try {
            studies.write(enrollment, unit, form.key(), form.body());
            return pages.goTo("/learn/%s/%s#log".formatted(enrollment, unit));
        } catch (HttpClientErrorException.BadRequest e) {
            LogForm faulty = form.faulty(e.getResponseBodyAs(LogForm.Faults.class));
            return page(HttpStatus.BAD_REQUEST, enrollment, unit, new ShowLog.Look(faulty, null, null));
        }
    }

    @PostMapping("/entries/{number}/link")
    View link(@PathVariable String enrollment, @PathVariable String unit, @PathVariable int number) {
        StudyClient.MadeLink made = studies.makeLink(enrollment, unit, number);
        ShownLink link = new ShownLink(number, settings.address("/sign/" + made.token()), made.expiresAt());
        return page(HttpStatus.OK, enrollment, unit, new ShowLog.Look(LogForm.empty(), null, link));
    }

    @PostMapping("/supervisors/{supervision}/end")
    View end(@PathVariable String enrollment, @PathVariable String unit, @PathVariable String supervision) {
        studies.removeSupervisor(enrollment, unit, supervision);
        return pages.goTo("/learn/%s/%s#log".formatted(enrollment, unit));
    }

    private View page(HttpStatus status, String enrollment, String unit, ShowLog.Look look) {
        Study study = studies.study(enrollment);
        Study.Place place = study.place(unit).orElseThrow(() -> new NotHere(null));
        Map<String, Object> parameters = showLog.parameters(enrollment, unit, look);
        parameters.putAll(Map.of("study", study, "place", place, "unit", studies.unit(enrollment, unit)));
        return pages.show(status, "learning/unit", parameters);
    }
}
