package certway.catalog.pathway;

import certway.platform.web.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Reads parameters; a name that is not known, too many and too long values are refused. */
final class Parameters {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 80;

    private final MultiValueMap<String, String> given;

    Parameters(MultiValueMap<String, String> given, Set<String> known) {
        this.given = given;
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problems.invalid(name, "is unknown");
                });
    }

    /** A value that must be there, once. */
    String one(String name) {
        List<String> values = some(name);
        if (values.size() != 1) {
            throw Problems.invalid(name, values.isEmpty() ? "is missing" : "stands there more than once");
        }
        return values.getFirst();
    }

    /** Values, separated by commas or in several parameters of the name. */
    List<String> some(String name) {
        List<String> values = given.getOrDefault(name, List.of()).stream()
                .limit(MOST_VALUES + 1L)
                .flatMap(text -> Stream.of(text.split(",", MOST_VALUES + 2)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (values.size() > MOST_VALUES) {
            throw Problems.invalid(name, "must have at most %d values".formatted(MOST_VALUES));
        }
        if (values.stream().anyMatch(value -> value.length() > LONGEST)) {
            throw Problems.invalid(name, "has a value of more than %d characters".formatted(LONGEST));
        }
        return values;
    }

    /** From two to so many different values. */
    List<String> compared(String name, int most) {
        List<String> values = some(name).stream().distinct().toList();
        if (values.size() < 2 || values.size() > most) {
            throw Problems.invalid(name, "must have 2 to %d different values".formatted(most));
        }
        return values;
    }
}
