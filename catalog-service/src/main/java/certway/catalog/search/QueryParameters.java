package certway.catalog.search;

import certway.platform.web.Cursor;
import certway.platform.web.Problems;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the parameters of the list; a name or a value that it does not know is refused. */
final class QueryParameters {

    private static final Set<String> OTHERS = Set.of("q", "sort", "limit", "cursor");
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 64;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final MultiValueMap<String, String> parameters;

    private QueryParameters(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
    }

    static CatalogQuery read(MultiValueMap<String, String> parameters) {
        QueryParameters reader = new QueryParameters(parameters);
        CatalogQuery first = new CatalogQuery(reader.text(), reader.wanted(), reader.sort(), reader.limit(), null);
        String cursor = reader.single("cursor");
        if (cursor == null || cursor.isEmpty()) {
            return first;
        }
        CatalogQuery.Mark mark = Cursor.read(cursor, CatalogQuery.Mark.class);
        if (mark == null || mark.list() != first.list()) {
            throw Problems.invalid("cursor", "belongs to another list");
        }
        return new CatalogQuery(first.text(), first.wanted(), first.sort(), first.limit(), mark);
    }

    /** What was typed so far; the only parameter of suggestions. */
    static String typed(MultiValueMap<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> !name.equals("q"))
                .findFirst()
                .ifPresent(name -> {
                    throw Problems.invalid(name, "is unknown");
                });
        return new QueryParameters(parameters).text();
    }

    private @Nullable String single(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problems.invalid(name, "stands there more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private String text() {
        String text = single("q");
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST_TEXT) {
            throw Problems.invalid("q", "must have at most %d characters".formatted(LONGEST_TEXT));
        }
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private Map<Facet, Set<String>> wanted() {
        Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
        parameters.forEach((name, values) -> {
            if (OTHERS.contains(name)) {
                return;
            }
            Facet facet = Facet.of(name).orElseThrow(() -> Problems.invalid(name, "is unknown"));
            if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                throw Problems.invalid(name, "has too many or too long values");
            }
            wanted.put(facet, Set.copyOf(values));
        });
        return wanted;
    }

    private Sort sort() {
        String sort = single("sort");
        return sort == null
                ? Sort.RELEVANCE
                : Sort.of(sort).orElseThrow(() -> Problems.invalid("sort", "must be one of relevance, title, hours"));
    }

    private int limit() {
        String limit = single("limit");
        if (limit == null) {
            return USUAL_LIMIT;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= HIGHEST_LIMIT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // not a number: the same fault
        }
        throw Problems.invalid("limit", "must be a number from 1 to %d".formatted(HIGHEST_LIMIT));
    }
}
