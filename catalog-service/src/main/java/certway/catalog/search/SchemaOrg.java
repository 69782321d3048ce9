package certway.catalog.search;

import certway.catalog.program.Prerequisite;
import certway.catalog.program.Prerequisite.Alternative;
import certway.catalog.program.Prerequisite.CompletedProgram;
import certway.catalog.program.Prerequisite.Education;
import certway.catalog.program.Prerequisite.Licence;
import certway.catalog.program.Price;
import certway.catalog.program.ProgramId;
import certway.catalog.search.CatalogEntry.OutlineModule;
import certway.catalog.search.CatalogEntry.OutlineUnit;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Programs in the words of schema.org, for search engines. What a program awards is a certificate of completion and is called
 * that and nothing else.
 */
record SchemaOrg(URI publicUrl, Reference reference, Function<ProgramId, Optional<CatalogEntry>> others) {

    Linked program(CatalogEntry entry) {
        String url = url(entry);
        return Linked.node()
                .with("@context", "https://schema.org")
                .with("@type", "EducationalOccupationalProgram")
                .with("@id", url)
                .with("url", url)
                .with("identifier", entry.program().id().value())
                .with("name", entry.about().title())
                .with("description", entry.about().summary())
                .with("provider", provider(entry))
                .with("educationalProgramMode", "online")
                .with("timeToComplete", duration(entry.terms().studyMinutes()))
                .with("occupationalCategory", occupations(entry))
                .with("programPrerequisites", prerequisites(entry))
                .with("educationalCredentialAwarded", certificate(entry))
                .with("offers", entry.isListed() ? offer(entry) : null)
                .with(
                        "hasCourse",
                        entry.modules().stream()
                                .map(module -> course(module, entry))
                                .toList());
    }

    private String url(CatalogEntry entry) {
        return PublicPages.program(publicUrl, entry);
    }

    private static Linked provider(CatalogEntry entry) {
        return Linked.of("Organization").with("name", entry.about().provider());
    }

    private List<String> occupations(CatalogEntry entry) {
        return entry.classification().roles().stream()
                .map(role -> reference.name(FacetNames.Kind.ROLE, role))
                .toList();
    }

    private static Linked certificate(CatalogEntry entry) {
        Integer months = entry.terms().validityMonths();
        return Linked.of("EducationalOccupationalCredential")
                .with("name", "Certificate of completion: " + entry.about().title())
                .with("credentialCategory", "certificate of completion")
                .with("recognizedBy", provider(entry))
                .with(
                        "validFor",
                        months == null ? null : Period.ofMonths(months).toString());
    }

    private Linked offer(CatalogEntry entry) {
        Price price = entry.terms().price();
        return Linked.of("Offer")
                .with("url", url(entry))
                .with("category", price.amountMinor() == 0 ? "Free" : "Paid")
                .with("price", Money.amount(price).toPlainString())
                .with("priceCurrency", price.currency())
                .with("availability", "https://schema.org/OnlineOnly");
    }

    private static Linked course(OutlineModule module, CatalogEntry entry) {
        int minutes = module.units().stream().mapToInt(OutlineUnit::minutes).sum();
        return Linked.of("Course")
                .with("name", module.title())
                .with(
                        "description",
                        module.units().stream().map(OutlineUnit::title).collect(Collectors.joining("; ")))
                .with("provider", provider(entry))
                .with("inLanguage", entry.about().language())
                .with("timeRequired", duration(minutes))
                .with(
                        "hasCourseInstance",
                        Linked.of("CourseInstance")
                                .with("courseMode", "online")
                                .with("courseWorkload", duration(minutes)));
    }

    private List<String> prerequisites(CatalogEntry entry) {
        return entry.terms().prerequisites().stream()
                .map(Prerequisite::anyOf)
                .map(ways -> ways.stream().map(this::text).collect(Collectors.joining(" or ")))
                .toList();
    }

    private String text(Alternative alternative) {
        return switch (alternative) {
            case CompletedProgram(ProgramId id) ->
                "Completion of "
                        + others.apply(id).map(other -> other.about().title()).orElse(id.value());
            case Education(String education) -> education;
            case Licence(String licence) -> licence;
        };
    }

    static String duration(int minutes) {
        return Duration.ofMinutes(minutes).toString();
    }
}
