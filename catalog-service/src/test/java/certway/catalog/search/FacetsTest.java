package certway.catalog.search;

import static certway.catalog.search.CatalogFixture.program;
import static certway.catalog.search.CatalogFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.Classification;
import certway.catalog.program.Credit;
import certway.catalog.program.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetsTest {

    private static final List<String> ROLES = List.of("mlt", "mls", "phlebotomist", "manager");
    private static final List<String> AREAS = List.of("hematology", "urinalysis", "microbiology");
    private static final List<String> CERTIFICATIONS = List.of("mlt-ascp", "mlt-amt", "pbt-ascp");

    private static final List<Level> LEVELS = List.of(Level.values());

    private final Random random = new Random(2026);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65})
    void everyCountIsWhatOneGetsByChoosingTheValue(int size) {
        CatalogFixture catalog = new CatalogFixture();
        for (int i = 0; i < size; i++) {
            catalog.with(any(i));
        }

        Shelf shelf = catalog.shelf();
        for (int i = 0; i < 30; i++) {
            String text = random.nextBoolean() ? "" : "common";
            Map<Facet, Set<String>> wanted = anyWish();
            Listing listing = list(shelf, text, wanted);

            assertThat(listing.total()).isEqualTo(naive(shelf, text, wanted).size());
            for (Facet facet : Facet.values()) {
                assertThat(counts(listing, facet))
                        .as("%s of %s", facet, wanted)
                        .isEqualTo(naiveCounts(shelf, text, wanted, facet));
            }
        }
    }

    @Test
    void aValueThatNobodyHasGivesNothingAndTheOtherCountsSaySo() {
        CatalogFixture catalog = new CatalogFixture().with(any(1), any(2));

        Listing listing = list(catalog.shelf(), "", Map.of(Facet.ROLE, Set.of("astronaut")));

        assertThat(listing.items()).isEmpty();
        assertThat(listing.facets().get("level")).isEmpty();
        assertThat(listing.facets().get("role")).isNotEmpty();
    }

    @Test
    void aChosenValueStaysInSightWhenItGivesNothing() {
        CatalogFixture catalog = new CatalogFixture()
                .with(
                        program("aa", "A").classified(classified(Level.ENTRY, List.of("mlt"))),
                        program("bb", "B").classified(classified(Level.ADVANCED, List.of("mls"))));

        Listing listing = list(catalog.shelf(), "", Map.of(Facet.ROLE, Set.of("mlt"), Facet.LEVEL, Set.of("advanced")));

        assertThat(listing.total()).isZero();
        assertThat(counts(listing, Facet.ROLE)).isEqualTo(Map.of("mlt", 0, "mls", 1));
        assertThat(counts(listing, Facet.LEVEL)).isEqualTo(Map.of("entry", 1, "advanced", 0));
    }

    @ParameterizedTest
    @CsvSource({"1,up-to-2", "120,up-to-2", "121,2-to-10", "600,2-to-10", "2400,10-to-40", "2401,over-40"})
    void hoursFallIntoRanges(int minutes, String range) {
        assertThat(valuesOf(program("aa", "A").under(terms(minutes, 0, List.of())), Facet.HOURS))
                .containsExactly(range);
    }

    @ParameterizedTest
    @CsvSource({"0,free", "1,up-to-100", "10000,up-to-100", "10001,100-to-300", "30000,100-to-300", "30001,over-300"})
    void pricesFallIntoRanges(long minor, String range) {
        assertThat(valuesOf(program("aa", "A").under(terms(60, minor, List.of())), Facet.PRICE))
                .containsExactly(range);
    }

    @Test
    void creditsOfOneBodyAddUpAndThoseOfSeveralAreTheSameHours() {
        List<Credit> credits =
                List.of(new Credit("ascp", "a", 30), new Credit("ascp", "b", 30), new Credit("amt", "a", 45));

        CatalogFixture.Sketch program = program("aa", "A").under(terms(60, 0, credits));

        assertThat(valuesOf(program, Facet.CE_CREDITS)).containsExactly("5-to-10");
        assertThat(valuesOf(program, Facet.CREDIT_BODY)).containsExactly("ascp", "amt");
        assertThat(valuesOf(program("bb", "B"), Facet.CE_CREDITS)).containsExactly("none");
    }

    @Test
    void theBodyOfACertificationIsAskedForAndOtherwiseReadFromItsId() {
        Reference told = new Reference(
                CatalogFixture.certified("mlt-amt", "american-mt"),
                (kind, id) -> kind == FacetNames.Kind.BODY ? Optional.of("The body " + id) : Optional.empty());
        CatalogEntry entry = CatalogFixture.entry(
                0,
                program("aa", "A")
                        .classified(new Classification(
                                Level.ENTRY,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("mlt-amt", "pbt-ascp", "mlt-ascp"))),
                null);

        assertThat(Facet.BODY.values(entry, told)).containsExactly("american-mt", "ascp");
        assertThat(Facet.BODY.label("ascp", told)).isEqualTo("The body ascp");
        assertThat(Facet.ROLE.label("lead-technician", told)).isEqualTo("Lead technician");
    }

    @Test
    void rangesAndLevelsComeInTheirNaturalOrder() {
        CatalogFixture catalog = new CatalogFixture()
                .with(
                        program("aa", "A")
                                .classified(classified(Level.CONTINUING_EDUCATION, List.of()))
                                .under(terms(9000, 50000, List.of())),
                        program("bb", "B").under(terms(90, 0, List.of())),
                        program("cc", "C")
                                .classified(classified(Level.INTERMEDIATE, List.of()))
                                .under(terms(700, 15000, List.of())));

        Listing listing = catalog.list("");

        assertThat(listing.facets().get("level"))
                .extracting(Listing.FacetCount::label)
                .containsExactly("Entry", "Intermediate", "Continuing education");
        assertThat(listing.facets().get("hours"))
                .extracting(Listing.FacetCount::value)
                .containsExactly("up-to-2", "10-to-40", "over-40");
        assertThat(listing.facets().get("price"))
                .extracting(Listing.FacetCount::label)
                .containsExactly("Free", "100 to 300", "Over 300");
        assertThat(listing.facets().get("language")).containsExactly(new Listing.FacetCount("en", "English", 3));
    }

    private CatalogFixture.Sketch any(int i) {
        List<Credit> credits = random.nextBoolean()
                ? List.of()
                : List.of(new Credit(random.nextBoolean() ? "ascp" : "amt", "x", 1 + random.nextInt(150)));
        return program("program-" + i, (random.nextBoolean() ? "Common " : "Rare ") + i)
                .classified(new Classification(
                        LEVELS.get(random.nextInt(LEVELS.size())),
                        some(ROLES),
                        some(AREAS),
                        some(AREAS),
                        List.of(),
                        some(CERTIFICATIONS)))
                .under(terms(1 + random.nextInt(4000), random.nextInt(4) * 12_000L, credits));
    }

    private Map<Facet, Set<String>> anyWish() {
        Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
        Map<Facet, List<String>> offered = Map.of(
                Facet.ROLE, Stream.concat(ROLES.stream(), Stream.of("nobody")).toList(),
                Facet.TESTING_AREA, AREAS,
                Facet.SPECIALISATION, AREAS,
                Facet.PREPARES_FOR, CERTIFICATIONS,
                Facet.BODY, List.of("ascp", "amt"),
                Facet.LEVEL, List.of("entry", "advanced"),
                Facet.HOURS, Buckets.HOURS.values(),
                Facet.CE_CREDITS, Buckets.CREDITS.values(),
                Facet.PRICE, Buckets.PRICE.values());
        offered.forEach((facet, values) -> {
            if (random.nextInt(4) == 0) {
                Set<String> chosen = new HashSet<>(some(values));
                chosen.add(values.getFirst());
                wanted.put(facet, chosen);
            }
        });
        return wanted;
    }

    private List<String> some(List<String> values) {
        return values.stream().filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static Listing list(Shelf shelf, String text, Map<Facet, Set<String>> wanted) {
        return shelf.list(new CatalogQuery(text, wanted, Sort.TITLE, 100, null));
    }

    private static List<CatalogEntry> naive(Shelf shelf, String text, Map<Facet, Set<String>> wanted) {
        return shelf.listed().stream()
                .filter(entry -> text.isEmpty() || entry.about().title().startsWith("Common"))
                .filter(entry -> wanted.entrySet().stream()
                        .allMatch(wish -> wish.getKey().values(entry, CatalogFixture.REFERENCE).stream()
                                .anyMatch(wish.getValue()::contains)))
                .toList();
    }

    private static Map<String, Integer> naiveCounts(
            Shelf shelf, String text, Map<Facet, Set<String>> wanted, Facet facet) {
        List<CatalogEntry> all = shelf.listed();
        Set<String> values = all.stream()
                .flatMap(entry -> facet.values(entry, CatalogFixture.REFERENCE).stream())
                .collect(Collectors.toSet());
        Map<String, Integer> counts = new HashMap<>();
        for (String value : values) {
            Map<Facet, Set<String>> instead = new EnumMap<>(Facet.class);
            instead.putAll(wanted);
            instead.put(facet, Set.of(value));
            int count = naive(shelf, text, instead).size();
            if (count > 0 || wanted.getOrDefault(facet, Set.of()).contains(value)) {
                counts.put(value, count);
            }
        }
        return counts;
    }

    private static Map<String, Integer> counts(Listing listing, Facet facet) {
        List<Listing.FacetCount> counts = new ArrayList<>(listing.facets().getOrDefault(facet.parameter(), List.of()));
        return counts.stream().collect(Collectors.toMap(Listing.FacetCount::value, Listing.FacetCount::count));
    }

    private static Classification classified(Level level, List<String> roles) {
        return new Classification(level, roles, List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> valuesOf(CatalogFixture.Sketch sketch, Facet facet) {
        return facet.values(CatalogFixture.entry(0, sketch, null), CatalogFixture.REFERENCE);
    }
}
