package certway.catalog.program;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a program with everything in it, the answer keys too. Rules are in their stored form. */
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
        Validity validity,
        List<Credit> credits,
        ModuleOrder moduleOrder,
        int completionRuleVersion,
        CompletionRule completion,
        List<WholeModule> modules) {

    /** Counts the changes of this form: an answer that is kept for ever must not outlive its form. */
    static final int REPRESENTATION = 3;

    private static final int COMPLETION_RULE_VERSION = 1;

    record WholeModule(String id, String title, List<WholeUnit> units) {}

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
                content.terms().policy(),
                content.terms().credits(),
                content.curriculum().moduleOrder(),
                COMPLETION_RULE_VERSION,
                content.curriculum().completion(),
                content.curriculum().modules().stream()
                        .map(module -> module(module, content.files()))
                        .toList());
    }

    private static WholeModule module(ProgramModule module, Map<String, ProgramFile> files) {
        return new WholeModule(
                module.id(),
                module.title(),
                module.units().stream().map(unit -> WholeUnit.of(unit, files)).toList());
    }
}
