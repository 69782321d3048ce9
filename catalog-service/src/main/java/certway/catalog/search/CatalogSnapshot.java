package certway.catalog.search;

import certway.catalog.program.ProgramId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalog as it is at one moment. It never changes, so each answer is made once and then kept as bytes; a change makes a new
 * snapshot with no answers yet.
 */
final class CatalogSnapshot {

    /** Of lists; who asks odd questions on purpose does not fill the memory. */
    private static final long ROOM_FOR_LISTS = 32L << 20;

    private static final long ROOM_FOR_PAGES = 64L << 20;

    private record Typed(String text) {}

    private final Map<ProgramId, CatalogEntry> entries;
    private final Map<String, CatalogEntry> bySlug;
    private final Shelf shelf;
    private final Suggestions suggestions;
    private final JsonMapper mapper;
    private final Answers lists = new Answers(ROOM_FOR_LISTS);
    private final Answers pages = new Answers(ROOM_FOR_PAGES);

    CatalogSnapshot(Collection<CatalogEntry> entries, Reference reference, TextIndex index, JsonMapper mapper) {
        this.entries = entries.stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.program().id(), Function.identity()));
        this.bySlug = entries.stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.program().slug().value(), Function.identity()));
        this.shelf = new Shelf(entries.stream().filter(CatalogEntry::isListed).toList(), reference, index);
        this.suggestions = Suggestions.of(shelf.listed(), reference);
        this.mapper = mapper;
    }

    Map<ProgramId, CatalogEntry> entries() {
        return entries;
    }

    Optional<Answer> program(String slug) {
        return Optional.ofNullable(bySlug.get(slug))
                .map(entry ->
                        pages.get(slug, made(() -> ProgramPage.of(entry, id -> Optional.ofNullable(entries.get(id))))));
    }

    /** The page of the list that the query asks for. */
    Answer list(CatalogQuery query) {
        return lists.get(query, made(() -> shelf.list(query)));
    }

    Answer suggestions(String typed) {
        return lists.get(new Typed(typed), made(() -> suggestions.to(typed)));
    }

    /** Whether what it says of bodies and names is still so. */
    boolean agreesWith(Reference reference) {
        return shelf.facets().equals(new FacetIndex(shelf.listed(), reference));
    }

    private Supplier<Answer> made(Supplier<Object> body) {
        return () -> Answer.of(MediaType.APPLICATION_JSON, mapper.writeValueAsBytes(body.get()));
    }
}
