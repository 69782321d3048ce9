package certway.catalog.program;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a program with everything in it, the answer keys too. Rules and questions are in their stored form. */
record WholeVersion(
        ProgramId programId,
        Slug slug,
        String title,
        int version,
        String language,
        Instant publishedAt,
        int studyMinutes,
        @Nullable Integer accessDays,
        @Nullable Integer validityMonths,
        List<Credit> credits,
        ModuleOrder moduleOrder,
        int completionRuleVersion,
        CompletionRule completion,
        List<WholeModule> modules) {

    private static final int COMPLETION_RULE_VERSION = 1;

    record WholeModule(String id, String title, List<WholeUnit> units) {}

    record WholeUnit(
            String id,
            String kind,
            String title,
            int minutes,
            @Nullable String markdown,
            @Nullable String html,
            @Nullable Quiz quiz) {}

    static WholeVersion of(ProgramContent content, Program.Version version) {
        return new WholeVersion(
                content.programId(),
                content.slug(),
                content.about().title(),
                version.number(),
                content.about().language(),
                version.publishedAt(),
                content.terms().studyMinutes(),
                content.terms().accessDays(),
                content.terms().validityMonths(),
                content.terms().credits(),
                content.curriculum().moduleOrder(),
                COMPLETION_RULE_VERSION,
                content.curriculum().completion(),
                content.curriculum().modules().stream()
                        .map(WholeVersion::module)
                        .toList());
    }

    private static WholeModule module(ProgramModule module) {
        return new WholeModule(
                module.id(),
                module.title(),
                module.units().stream().map(WholeVersion::unit).toList());
    }

    private static WholeUnit unit(Unit unit) {
        return switch (unit) {
            case Unit.Reading reading ->
                new WholeUnit(
                        reading.id(),
                        reading.kind(),
                        reading.title(),
                        reading.minutes(),
                        reading.markdown(),
                        Markdown.html(reading.markdown()),
                        null);
            case Unit.QuizUnit quiz ->
                new WholeUnit(quiz.id(), quiz.kind(), quiz.title(), quiz.minutes(), null, null, quiz.quiz());
        };
    }
}
