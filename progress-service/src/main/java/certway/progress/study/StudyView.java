package certway.progress.study;

import certway.progress.study.model.Completion;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.Module;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A study as its owner sees it. */
record StudyView(
        String enrollmentId,
        String programId,
        String slug,
        String title,
        @Nullable String language,
        int version,
        int cycle,
        String status,
        int percent,
        @Nullable String resumeUnit,
        int unitsDone,
        int unitsTotal,
        List<ModuleView> modules,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant accessUntil,
        @Nullable String completionId) {

    record ModuleView(String id, String title, boolean done, List<UnitLine> units) {}

    record UnitLine(String id, String kind, String title, int minutes, String state) {}

    static StudyView of(Progress progress) {
        Study study = progress.study();
        Enrollment enrollment = study.enrollment();
        Outline outline = progress.outline();
        Completion completion = study.completion();
        return new StudyView(
                enrollment.id().value(),
                enrollment.program().programId(),
                outline.description().slug(),
                outline.description().title(),
                outline.description().language(),
                enrollment.program().version(),
                enrollment.cycle(),
                word(study.status()),
                progress.percent(),
                progress.resumeUnit().map(UnitId::value).orElse(null),
                progress.unitsDone(),
                outline.units().size(),
                outline.modules().stream()
                        .map(module -> module(progress, module))
                        .toList(),
                study.openedAt(),
                study.startedAt(),
                completion == null ? null : completion.completedAt(),
                enrollment.accessUntil(),
                completion == null ? null : StudyDocuments.completionId(enrollment.id()));
    }

    private static ModuleView module(Progress progress, Module module) {
        return new ModuleView(
                module.id().value(),
                module.title(),
                progress.isDone(module),
                module.units().stream()
                        .map(unit -> line(progress, new Place(module, unit)))
                        .toList());
    }

    static UnitLine line(Progress progress, Place place) {
        return new UnitLine(
                place.unit().id().value(),
                place.unit().kind(),
                place.unit().title(),
                place.unit().minutes(),
                word(progress.standing(place)));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
