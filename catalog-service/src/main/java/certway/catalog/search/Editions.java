package certway.catalog.search;

import certway.catalog.program.ProgramId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The programs that say the same in several languages, each under the one that was written first. */
record Editions(Map<ProgramId, List<CatalogEntry>> byOriginal) {

    private static final Comparator<CatalogEntry> BY_LANGUAGE =
            Comparator.comparing(entry -> entry.about().language());

    Editions {
        byOriginal = Map.copyOf(byOriginal);
    }

    static Editions of(Collection<CatalogEntry> entries) {
        return new Editions(entries.stream()
                .filter(CatalogEntry::isListed)
                .sorted(BY_LANGUAGE.thenComparing(CatalogEntry::position, Sort.TITLE.order()))
                .collect(Collectors.groupingBy(Editions::original)));
    }

    /** The other editions of a program that one can enrol in. */
    List<CatalogEntry> besides(CatalogEntry entry) {
        return byOriginal.getOrDefault(original(entry), List.of()).stream()
                .filter(other -> !other.program().id().equals(entry.program().id()))
                .toList();
    }

    private static ProgramId original(CatalogEntry entry) {
        return Objects.requireNonNullElse(
                entry.about().translationOf(), entry.program().id());
    }
}
