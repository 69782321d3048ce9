package certway.catalog.search;

import certway.catalog.program.ProgramId;
import certway.platform.web.Cursor;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalog as it is at one moment. It never changes, so each answer is made once and then kept as bytes; a change makes a new
 * snapshot with no answers yet.
 */
final class CatalogSnapshot {

    /** Odd questions are answered too, but past this many they are not kept. */
    private static final int KEPT_ANSWERS = 2_000;

    /** Where a page ended; belongs to one question only. */
    record Mark(int question, Sort.Position position) {}

    private record Match(CatalogEntry entry, Sort.Position position) {}

    private final Map<ProgramId, CatalogEntry> entries;
    private final Map<String, CatalogEntry> bySlug;
    private final List<CatalogEntry> listed;
    private final JsonMapper mapper;
    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();

    CatalogSnapshot(Collection<CatalogEntry> entries, JsonMapper mapper) {
        this.entries = entries.stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.program().id(), Function.identity()));
        this.bySlug = entries.stream()
                .collect(Collectors.toUnmodifiableMap(e -> e.program().slug().value(), Function.identity()));
        this.listed = entries.stream().filter(CatalogEntry::isListed).toList();
        this.mapper = mapper;
    }

    Map<ProgramId, CatalogEntry> entries() {
        return entries;
    }

    Optional<Answer> program(String slug) {
        return Optional.ofNullable(bySlug.get(slug))
                .map(entry -> answer(slug, () -> ProgramPage.of(entry, id -> Optional.ofNullable(entries.get(id)))));
    }

    /** The page of the list that the query asks for; {@code scores} finds what its text fits. */
    Answer list(CatalogQuery query, Function<String, Map<ProgramId, Float>> scores) {
        return answer(query, () -> listing(query, scores));
    }

    private Answer answer(Object question, Supplier<Object> body) {
        Answer kept = answers.get(question);
        if (kept != null) {
            return kept;
        }
        Answer made = Answer.of(mapper.writeValueAsBytes(body.get()));
        if (answers.size() < KEPT_ANSWERS) {
            answers.put(question, made);
        }
        return made;
    }

    private Listing listing(CatalogQuery query, Function<String, Map<ProgramId, Float>> scores) {
        List<Match> found = found(query.text(), scores);
        List<Match> fitting = found.stream()
                .filter(match -> query.admits(match.entry()))
                .sorted((a, b) -> query.sort().order().compare(a.position(), b.position()))
                .toList();
        List<Match> page = fitting.stream()
                .filter(match -> isBehind(match, query))
                .limit(query.limit() + 1L)
                .toList();
        boolean more = page.size() > query.limit();
        List<Match> shown = more ? page.subList(0, query.limit()) : page;
        return new Listing(
                shown.stream().map(match -> Listing.Item.of(match.entry())).toList(),
                more ? Cursor.of(new Mark(question(query), shown.getLast().position())) : null,
                fitting.size(),
                facets(query, found));
    }

    /** Tells questions apart, whatever page of them is asked for. */
    static int question(CatalogQuery query) {
        Map<String, Set<String>> wanted = new TreeMap<>();
        query.wanted().forEach((facet, values) -> wanted.put(facet.parameter(), Set.copyOf(values)));
        return List.of(query.text(), wanted, query.sort().parameter()).hashCode();
    }

    private List<Match> found(String text, Function<String, Map<ProgramId, Float>> scores) {
        if (text.isEmpty()) {
            return listed.stream()
                    .map(entry -> new Match(entry, Sort.Position.of(entry, 0)))
                    .toList();
        }
        Map<ProgramId, Float> fitting = scores.apply(text);
        return listed.stream()
                .filter(entry -> fitting.containsKey(entry.program().id()))
                .map(entry -> new Match(
                        entry,
                        Sort.Position.of(
                                entry, fitting.getOrDefault(entry.program().id(), 0f))))
                .toList();
    }

    private static boolean isBehind(Match match, CatalogQuery query) {
        Sort.@Nullable Position after = query.after();
        return after == null || query.sort().order().compare(match.position(), after) > 0;
    }

    private static Map<String, Map<String, Integer>> facets(CatalogQuery query, List<Match> found) {
        Map<String, Map<String, Integer>> facets = new TreeMap<>();
        for (Facet facet : EnumSet.allOf(Facet.class)) {
            Map<String, Integer> counts = new TreeMap<>();
            found.stream()
                    .filter(match -> query.admitsBut(match.entry(), facet))
                    .flatMap(match -> facet.values(match.entry()).stream())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
            facets.put(facet.parameter(), counts);
        }
        return facets;
    }
}
