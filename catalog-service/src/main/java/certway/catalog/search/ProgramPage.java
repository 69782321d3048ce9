package certway.catalog.search;

import certway.catalog.program.Credit;
import certway.catalog.program.Level;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.Prerequisite.Alternative;
import certway.catalog.program.Prerequisite.CompletedProgram;
import certway.catalog.program.Prerequisite.Education;
import certway.catalog.program.Prerequisite.Licence;
import certway.catalog.program.Price;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Source;
import certway.catalog.program.Validity;
import certway.catalog.search.CatalogEntry.OutlineModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that anyone may read about one program. */
record ProgramPage(
        String programId,
        String slug,
        Program.Status status,
        int version,
        Instant publishedAt,
        String title,
        String summary,
        String descriptionHtml,
        String audienceHtml,
        String provider,
        String language,
        Level level,
        List<String> roles,
        List<String> specialisations,
        List<String> testingAreas,
        List<String> skills,
        List<String> preparesFor,
        List<PreparedFor> certifications,
        int studyMinutes,
        Price price,
        List<Credit> credits,
        @Nullable Integer accessDays,
        @Nullable Integer validityMonths,
        Validity validity,
        List<String> awards,
        List<String> doesNotAward,
        List<Group> prerequisites,
        LocalDate reviewed,
        List<Source> sources,
        ModuleOrder moduleOrder,
        List<OutlineModule> modules,
        List<Edition> editions) {

    /** Any one of these must hold before. */
    record Group(List<Required> anyOf) {}

    /** A program that was completed, or an education or a licence that the learner states. */
    record Required(
            @Nullable String programId,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String education,
            @Nullable String licence) {}

    /** The same program in another language. */
    record Edition(String programId, String slug, String title, String language) {}

    static ProgramPage of(
            CatalogEntry entry,
            Certified certified,
            Editions editions,
            Function<ProgramId, Optional<CatalogEntry>> others) {
        Program program = entry.program();
        return new ProgramPage(
                program.id().value(),
                program.slug().value(),
                program.status(),
                program.latest().number(),
                program.latest().publishedAt(),
                entry.about().title(),
                entry.about().summary(),
                entry.descriptionHtml(),
                entry.audienceHtml(),
                entry.about().provider(),
                entry.about().language(),
                entry.classification().level(),
                entry.classification().roles(),
                entry.classification().specialisations(),
                entry.classification().testingAreas(),
                entry.classification().skills(),
                entry.classification().preparesFor(),
                certified.of(entry),
                entry.terms().studyMinutes(),
                entry.terms().price(),
                entry.terms().credits(),
                entry.terms().accessDays(),
                entry.terms().validityMonths(),
                entry.terms().policy(),
                entry.about().awards(),
                entry.about().doesNotAward(),
                groups(entry, others),
                entry.about().reviewed(),
                entry.about().sources(),
                entry.moduleOrder(),
                entry.modules(),
                editions.besides(entry).stream().map(ProgramPage::edition).toList());
    }

    private static Edition edition(CatalogEntry entry) {
        return new Edition(
                entry.program().id().value(),
                entry.program().slug().value(),
                entry.about().title(),
                entry.about().language());
    }

    private static List<Group> groups(CatalogEntry entry, Function<ProgramId, Optional<CatalogEntry>> others) {
        return entry.terms().prerequisites().stream()
                .map(prerequisite -> new Group(prerequisite.anyOf().stream()
                        .map(alternative -> required(alternative, others))
                        .toList()))
                .toList();
    }

    private static Required required(Alternative alternative, Function<ProgramId, Optional<CatalogEntry>> others) {
        return switch (alternative) {
            case CompletedProgram(ProgramId id) -> required(id, others.apply(id));
            case Education(String education) -> new Required(null, null, null, education, null);
            case Licence(String licence) -> new Required(null, null, null, null, licence);
        };
    }

    private static Required required(ProgramId id, Optional<CatalogEntry> other) {
        return new Required(
                id.value(),
                other.map(entry -> entry.program().slug().value()).orElse(null),
                other.map(entry -> entry.about().title()).orElse(null),
                null,
                null);
    }
}
