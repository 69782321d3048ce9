package certway.catalog.exchange.foreign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ids of the program format for the identifiers of a file, each once. */
final class ForeignIds {

    private static final int LENGTH = 50;

    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    String of(String identifier) {
        return ids.computeIfAbsent(identifier, this::free);
    }

    private String free(String identifier) {
        String plain = identifier
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = plain.length() > LENGTH ? plain.substring(0, LENGTH) : plain;
        String id = base.length() < 2 ? "x-" + base : base;
        for (int i = 2; !taken.add(id); i++) {
            id = "%s-%d".formatted(base.isEmpty() ? "x" : base, i);
        }
        return id;
    }
}
