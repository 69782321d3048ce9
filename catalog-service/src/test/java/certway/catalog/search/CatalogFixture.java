package certway.catalog.search;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.CompletionRule;
import certway.catalog.program.Credit;
import certway.catalog.program.Curriculum;
import certway.catalog.program.Level;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.Price;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Slug;
import certway.catalog.program.Source;
import certway.catalog.program.Terms;
import certway.catalog.program.Unit;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A catalog in memory, and programs to put into it. */
final class CatalogFixture {

    static final Instant PUBLISHED = Instant.parse("2026-10-05T08:00:00Z");
    static final Reference REFERENCE = new Reference(_ -> Optional.empty(), (_, _) -> Optional.empty());
    static final KnownCertification.Route ROUTE = new KnownCertification.Route(
            List.of("An associate degree"), List.of("A rotation"), List.of("An examination"), List.of("Points"));
    static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included ->
                    included.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private final TextIndex index = new TextIndex();
    private final Map<ProgramId, CatalogEntry> entries = new HashMap<>();

    /** Knows one certification only. */
    static Certifications certified(String certification, String body) {
        KnownCertification known = new KnownCertification(certification, "Certified: " + certification, body, ROUTE);
        return id -> id.equals(certification) ? Optional.of(known) : Optional.empty();
    }

    /** A program's words and labels; everything else is the same for all. */
    record Sketch(
            String id, String title, String summary, String description, Classification classification, Terms terms) {

        static Sketch of(String id, String title) {
            return new Sketch(
                    id,
                    title,
                    "A program.",
                    "It is about something.",
                    new Classification(Level.ENTRY, List.of(), List.of(), List.of(), List.of(), List.of()),
                    CatalogFixture.terms(60, 0, List.of()));
        }

        Sketch summary(String text) {
            return new Sketch(id, title, text, description, classification, terms);
        }

        Sketch description(String markdown) {
            return new Sketch(id, title, summary, markdown, classification, terms);
        }

        Sketch classified(Classification other) {
            return new Sketch(id, title, summary, description, other, terms);
        }

        Sketch under(Terms other) {
            return new Sketch(id, title, summary, description, classification, other);
        }

        ProgramContent content() {
            About about = new About(
                    title,
                    summary,
                    description,
                    "Harborlight Career Training",
                    "en",
                    "For whoever *likes* it.",
                    List.of("A certificate of completion"),
                    List.of("A state licence"),
                    LocalDate.of(2026, 10, 5),
                    List.of(new Source("GP41", "CLSI", 2017, null)));
            ProgramModule module = new ProgramModule(
                    "first", "First steps", List.of(new Unit.Reading("start", "Getting started", 20, "## Begin")));
            return new ProgramContent(
                    new ProgramId(id),
                    new Slug(id),
                    about,
                    classification,
                    terms,
                    new Curriculum(ModuleOrder.FREE, new CompletionRule.AllUnits(), List.of(module)));
        }
    }

    static Terms terms(int minutes, long priceMinor, List<Credit> credits) {
        return new Terms(minutes, new Price(priceMinor, "USD", true), credits, null, null, null, List.of());
    }

    static Sketch program(String id, String title) {
        return Sketch.of(id, title);
    }

    static CatalogEntry entry(int number, Sketch sketch, @Nullable Instant retiredAt) {
        Program program = new Program(
                new ProgramId(sketch.id()),
                new Slug(sketch.id()),
                sketch.title(),
                1,
                List.of(),
                List.of(new Program.Version(1, "digest", PUBLISHED)),
                retiredAt);
        return CatalogEntry.of(number, program, sketch.content());
    }

    CatalogFixture with(Sketch... sketches) {
        List<CatalogEntry> added = new ArrayList<>();
        for (Sketch sketch : sketches) {
            ProgramId id = new ProgramId(sketch.id());
            CatalogEntry before = entries.get(id);
            CatalogEntry entry = entry(before == null ? entries.size() : before.number(), sketch, null);
            entries.put(id, entry);
            added.add(entry);
        }
        index.update(added);
        return this;
    }

    CatalogFixture without(String id) {
        CatalogEntry before = entry(id);
        CatalogEntry retired =
                entry(before.number(), Sketch.of(id, before.about().title()), PUBLISHED.plusSeconds(60));
        entries.put(new ProgramId(id), retired);
        index.update(List.of(retired));
        return this;
    }

    TextIndex index() {
        return index;
    }

    CatalogEntry entry(String id) {
        return Objects.requireNonNull(entries.get(new ProgramId(id)));
    }

    Shelf shelf() {
        List<CatalogEntry> listed =
                entries.values().stream().filter(CatalogEntry::isListed).toList();
        return new Shelf(listed, REFERENCE, index);
    }

    CatalogSnapshot snapshot() {
        return new CatalogSnapshot(
                entries.values(), new CatalogSource(REFERENCE, index, MAPPER, URI.create("https://certway.example/")));
    }

    Listing list(String text) {
        return shelf().list(new CatalogQuery(text, Map.of(), Sort.RELEVANCE, 100, null));
    }

    List<String> ids(String text) {
        return list(text).items().stream().map(Listing.Item::programId).toList();
    }
}
