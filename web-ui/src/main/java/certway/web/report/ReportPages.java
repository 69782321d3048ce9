package certway.web.report;

import certway.web.catalog.ChoosePrograms;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Reports for registrars and those who answer for the catalog. */
@Controller
@RequestMapping("/admin/reports")
class ReportPages {

    private final ReportClient reports;
    private final ChoosePrograms programs;
    private final Pages pages;

    ReportPages(ReportClient reports, ChoosePrograms programs, Pages pages) {
        this.reports = reports;
        this.programs = programs;
        this.pages = pages;
    }

    /** The programs, or the one whose id was typed. */
    @GetMapping
    View choose(@RequestParam(defaultValue = "") String programId) {
        String typed = programId.strip();
        return typed.matches("[0-9A-Za-z._-]{1,80}")
                ? pages.goTo("/admin/reports/" + typed)
                : pages.show("report/choose", Map.of("programs", programs.choice()));
    }

    @GetMapping("/{programId}")
    View program(@PathVariable String programId) {
        return pages.show("report/program", Map.of("report", reports.report(programId)));
    }

    @GetMapping("/{programId}/questions")
    View questions(
            @PathVariable String programId,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String cursor) {
        try {
            return pages.show(
                    "report/questions",
                    Map.of(
                            "programId",
                            programId,
                            "unit",
                            unit,
                            "items",
                            reports.items(programId, given("unit", unit, "cursor", cursor)),
                            "programs",
                            programs.choice()));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    @GetMapping("/{programId}/at-risk")
    View atRisk(
            @PathVariable String programId,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String cursor) {
        try {
            return pages.show(
                    "report/at-risk",
                    Map.of(
                            "programId",
                            programId,
                            "version",
                            version,
                            "list",
                            reports.atRisk(programId, given("version", version, "cursor", cursor)),
                            "programs",
                            programs.choice()));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    private static Map<String, String> given(String name, String value, String other, String otherValue) {
        Map<String, String> parameters = new HashMap<>();
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
        if (!otherValue.isEmpty()) {
            parameters.put(other, otherValue);
        }
        return parameters;
    }
}
