package certway.catalog.pathway;

import certway.catalog.fact.Fact;
import certway.catalog.fact.ShippedFacts;
import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.Level;
import certway.catalog.program.Price;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.program.Terms;
import certway.catalog.search.KnownProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pathways that the repository ships, and some programs. */
final class PathwayFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Map<String, Fact> FACTS = ShippedFacts.read();
    static final PathwayGraph GRAPH = graph();

    static final KnownProgram PHLEBOTOMY = program(
            "phlebotomy-technician",
            classification(
                    Level.ENTRY,
                    List.of("phlebotomy-technician"),
                    List.of("hematology"),
                    List.of("pbt-ascp", "rpt-amt")));
    static final KnownProgram HEMATOLOGY = program(
            "hematology-essentials",
            classification(
                    Level.INTERMEDIATE,
                    List.of("medical-laboratory-technician"),
                    List.of("hematology"),
                    List.of("mlt-ascp", "mlt-amt")));
    static final KnownProgram LEADERSHIP = program(
            "laboratory-leadership",
            classification(Level.CONTINUING_EDUCATION, List.of("lead-technician"), List.of(), List.of()));

    static final KnownProgram RETIRED = retired(program(
            "old-assistant-course",
            classification(Level.ENTRY, List.of("medical-laboratory-assistant"), List.of(), List.of())));

    private PathwayFixture() {}

    private static PathwayGraph graph() {
        try {
            return PathwayFiles.read(Path.of("../content"), FACTS::containsKey);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Optional<Fact> fact(String id) {
        return Optional.ofNullable(FACTS.get(id));
    }

    static Licences licences() {
        return new Licences(GRAPH, PathwayFixture::fact, TODAY);
    }

    static OpenPrograms programs() {
        return OpenPrograms.of(List.of(PHLEBOTOMY, HEMATOLOGY, LEADERSHIP, RETIRED));
    }

    private static KnownProgram retired(KnownProgram known) {
        return new KnownProgram(
                known.program().retired(Instant.EPOCH), known.about(), known.classification(), known.terms());
    }

    private static Classification classification(
            Level level, List<String> roles, List<String> testingAreas, List<String> preparesFor) {
        return new Classification(level, roles, List.of(), testingAreas, List.of(), preparesFor);
    }

    private static KnownProgram program(String slug, Classification classification) {
        Program program = new Program(
                new ProgramId("hct-" + slug),
                new Slug(slug),
                slug,
                1,
                List.of(),
                List.of(new Program.Version(3, "sha-256:x", Instant.EPOCH)),
                null);
        About about = new About(
                "Title of " + slug,
                "Summary of " + slug,
                "Description",
                "Harborlight Career Training",
                "en",
                "Anyone",
                List.of("A certificate of completion"),
                List.of("A licence"),
                LocalDate.of(2026, 10, 5),
                List.of());
        Terms terms = new Terms(90, new Price(39_000, "USD", true), List.of(), 180, null, null, List.of());
        return new KnownProgram(program, about, classification, terms);
    }
}
