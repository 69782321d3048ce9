package certway.web.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What a visitor asks the catalog for, as it stands in the address of the page: every state of the list has one.
 *
 * @param chosen per facet the chosen values
 */
public record Search(String text, String sort, String cursor, Map<String, List<String>> chosen) {

    /** The facets of the list, in the order in which they are shown. */
    public static final List<String> FACETS = List.of(
            "level",
            "role",
            "testingArea",
            "specialisation",
            "body",
            "preparesFor",
            "hours",
            "ceCredits",
            "price",
            "language");

    private static final Set<String> SORTS = Set.of("relevance", "title", "hours");

    static Search of(MultiValueMap<String, String> parameters) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (String facet : FACETS) {
            List<String> values = parameters.getOrDefault(facet, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(facet, values);
            }
        }
        String sort = first(parameters, "sort");
        return new Search(
                first(parameters, "q").strip(), SORTS.contains(sort) ? sort : "", first(parameters, "cursor"), chosen);
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value;
    }

    MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        add(parameters, "q", text);
        add(parameters, "sort", sort);
        add(parameters, "cursor", cursor);
        chosen.forEach(parameters::addAll);
        return parameters;
    }

    private static void add(MultiValueMap<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name, value);
        }
    }

    public boolean isChosen(String facet, String value) {
        return chosen.getOrDefault(facet, List.of()).contains(value);
    }

    public boolean isNarrowed() {
        return !chosen.isEmpty();
    }

    /** The address of the same list without one chosen value. */
    public String without(String facet, String value) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(chosen);
        fewer.computeIfPresent(facet, (_, values) -> {
            List<String> left = new ArrayList<>(values);
            left.remove(value);
            return left;
        });
        return new Search(text, sort, "", fewer).address();
    }

    /** The address of the following page. */
    public String at(String next) {
        return new Search(text, sort, next, chosen).address();
    }

    private String address() {
        StringBuilder address = new StringBuilder("/programs");
        parameters()
                .forEach((name, values) -> values.forEach(value -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return address.toString();
    }
}
