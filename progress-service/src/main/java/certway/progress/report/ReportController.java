package certway.progress.report;

import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.progress.report.ReportViews.FunnelView;
import certway.progress.report.ReportViews.ItemView;
import certway.progress.report.ReportViews.RiskView;
import certway.progress.report.Reports.Item;
import certway.progress.report.model.Risk;
import certway.progress.report.model.StudyList;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What registrars and those who answer for the catalog see of a program's studies: numbers, and enrollments without names. */
@RestController
@RequestMapping("/api/admin/reports/programs/{programId}")
class ReportController {

    private static final int MOST = 200;

    /** Studies that are looked at for one page, however few of them are at risk. */
    private static final int LOOKED_AT = 2_000;

    private static final int BATCH = 200;

    private final Reports reports;
    private final StudyList studies;
    private final Outlines outlines;
    private final InstantSource clock;

    ReportController(Reports reports, StudyList studies, Outlines outlines, InstantSource clock) {
        this.reports = reports;
        this.studies = studies;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** Where a page begins: after this. */
    record After(String id) {

        static final After START = new After("");
    }

    /** Every version that somebody was enrolled in. */
    record Versions(String programId, List<FunnelView> versions) {}

    @GetMapping
    @Operation(operationId = "getProgramReport", summary = "Funnel, drop-off by unit and time to complete, per version")
    ResponseEntity<Versions> program(@PathVariable String programId) {
        return own(new Versions(
                programId,
                reports.funnels(programId).stream()
                        .map(funnel ->
                                FunnelView.of(funnel, outlines.of(new ProgramVersion(programId, funnel.version()))))
                        .toList()));
    }

    @GetMapping("/items")
    @Operation(
            operationId = "listItemAnalysis",
            summary = "Difficulty, discrimination and chosen options of questions, over first attempts")
    ResponseEntity<Page<ItemView>> items(
            @PathVariable String programId,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Item> found = reports.items(programId, unit, after(cursor), Page.limit(limit, MOST) + 1);
        return own(Page.of(
                found,
                limit,
                item -> ItemView.of(
                        item,
                        outlines.of(new ProgramVersion(programId, item.asked().program()))),
                last -> new After(last.id())));
    }

    @GetMapping("/at-risk")
    @Operation(operationId = "listStudiesAtRisk", summary = "Studies that may not be finished, and why")
    ResponseEntity<Page<RiskView>> atRisk(
            @PathVariable String programId,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page.limit(limit, MOST);
        StudyList.Of of = new StudyList.Of(programId, version);
        List<RiskView> risky = new ArrayList<>();
        String after = after(cursor);
        for (int looked = 0; looked < LOOKED_AT; looked += BATCH) {
            List<Study> batch = studies.page(of, after, BATCH);
            for (Study study : batch) {
                after = study.enrollment().id().value();
                Progress progress = progress(study);
                List<Risk> risks = Risk.of(progress);
                if (!risks.isEmpty()) {
                    risky.add(RiskView.of(progress, risks));
                }
                if (risky.size() == limit) {
                    return own(new Page<>(risky, Cursor.of(new After(after))));
                }
            }
            if (batch.size() < BATCH) {
                return own(new Page<>(risky, null));
            }
        }
        return own(new Page<>(risky, Cursor.of(new After(after))));
    }

    /** Written as it is read: of a million rows only some are in memory. */
    @GetMapping(path = "/studies.csv", produces = "text/csv")
    @Operation(operationId = "exportStudies", summary = "Every study of a program as CSV, a line each")
    void csv(
            @PathVariable String programId,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"studies.csv\"");
        StudyCsv csv = new StudyCsv(response.getWriter());
        studies.each(new StudyList.Of(programId, version), study -> csv.line(progress(study)));
        csv.end();
    }

    private Progress progress(Study study) {
        return new Progress(study, outlines.of(study.enrollment().program()), clock.instant());
    }

    private static String after(@Nullable String cursor) {
        After after = Cursor.read(cursor, After.class);
        return after == null ? After.START.id() : after.id();
    }

    private static <T> ResponseEntity<T> own(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
