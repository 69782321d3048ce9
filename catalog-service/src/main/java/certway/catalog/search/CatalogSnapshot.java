package certway.catalog.search;

import certway.catalog.program.ProgramId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;

/**
 * The catalog as it is at one moment. It never changes, so each answer is made once and then kept as bytes; a change makes a new
 * snapshot with no answers yet. What answers are made of is made when the first needs it: an import of many programs makes many
 * snapshots that nobody looks at.
 */
final class CatalogSnapshot {

    /** Of lists; who asks odd questions on purpose does not fill the memory. */
    private static final long ROOM_FOR_LISTS = 32L << 20;

    private static final long ROOM_FOR_PAGES = 64L << 20;

    private record Page(String slug, PageForm form) {}

    private record Sample(String slug, String unitId) {}

    private record Typed(String text) {}

    private final Map<ProgramId, CatalogEntry> entries;
    private final Lazy<Map<String, CatalogEntry>> bySlug;
    private final Lazy<Shelf> shelf;
    private final Lazy<Suggestions> suggestions;
    private final Lazy<Certified> certified;
    private final Lazy<Editions> editions;
    private final CatalogSource source;
    private final SchemaOrg schemaOrg;
    private final Ctdl ctdl;
    private final Answers lists = new Answers(ROOM_FOR_LISTS);
    private final Answers pages = new Answers(ROOM_FOR_PAGES);

    CatalogSnapshot(Collection<CatalogEntry> entries, CatalogSource source) {
        this.entries = entries.stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.program().id(), Function.identity()));
        this.bySlug = new Lazy<>(() -> this.entries.values().stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.program().slug().value(), Function.identity())));
        this.shelf = new Lazy<>(() -> new Shelf(
                this.entries.values().stream().filter(CatalogEntry::isListed).toList(),
                source.reference(),
                source.index()));
        this.suggestions = new Lazy<>(() -> Suggestions.of(shelf().listed(), source.reference()));
        this.certified = new Lazy<>(this::certifiedNow);
        this.editions = new Lazy<>(() -> Editions.of(this.entries.values()));
        this.source = source;
        this.schemaOrg = new SchemaOrg(source.publicUrl(), source.reference(), this::entry);
        this.ctdl = new Ctdl(source.publicUrl(), source.reference());
    }

    private Shelf shelf() {
        return shelf.get();
    }

    Map<ProgramId, CatalogEntry> entries() {
        return entries;
    }

    Optional<Answer> program(String slug, PageForm form) {
        return Optional.ofNullable(bySlug.get().get(slug))
                .map(entry -> pages.get(new Page(slug, form), () -> page(entry, form)));
    }

    /** A unit that anyone may read. */
    Optional<Answer> sample(String slug, String unitId) {
        return Optional.ofNullable(bySlug.get().get(slug))
                .flatMap(entry -> Optional.ofNullable(entry.samples().get(unitId)))
                .map(sample -> pages.get(new Sample(slug, unitId), () -> json(sample)));
    }

    private Answer page(CatalogEntry entry, PageForm form) {
        return switch (form) {
            case PLAIN -> json(ProgramPage.of(entry, certified.get(), editions.get(), this::entry));
            case SCHEMA_ORG -> schemaOrg.program(entry).answer(source.mapper());
            case CTDL -> ctdl.program(entry).answer(source.mapper());
        };
    }

    private Optional<CatalogEntry> entry(ProgramId id) {
        return Optional.ofNullable(entries.get(id));
    }

    Answer sitemap() {
        return pages.get(Sitemap.class, () -> Sitemap.of(shelf().listed(), source.publicUrl()));
    }

    /** The page of the list that the query asks for. */
    Answer list(CatalogQuery query) {
        return lists.get(query, () -> json(shelf().list(query)));
    }

    Answer suggestions(String typed) {
        return lists.get(new Typed(typed), () -> json(suggestions.get().to(typed)));
    }

    /** Whether what it says of bodies, certifications and names is still so. */
    boolean isUpToDate() {
        return shelf().facets().equals(new FacetIndex(shelf().listed(), source.reference()))
                && certified.get().equals(certifiedNow());
    }

    private Certified certifiedNow() {
        return Certified.of(entries.values(), source.reference());
    }

    private Answer json(Object body) {
        return Answer.of(MediaType.APPLICATION_JSON, source.mapper().writeValueAsBytes(body));
    }
}
