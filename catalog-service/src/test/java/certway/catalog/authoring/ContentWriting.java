package certway.catalog.authoring;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.CompletionRule;
import certway.catalog.program.Curriculum;
import certway.catalog.program.Level;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.Price;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.ProgramId;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Slug;
import certway.catalog.program.Source;
import certway.catalog.program.Terms;
import certway.catalog.program.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Small programs in words. */
final class ContentWriting {

    private ContentWriting() {}

    /** One word per module, such as {@code basics:tubes,needles}. */
    static ProgramContent program(String... modules) {
        return program(about("A summary.", "A certificate of completion"), modules);
    }

    static ProgramContent program(About about, String... modules) {
        return new ProgramContent(
                new ProgramId("draw"),
                new Slug("draw"),
                about,
                new Classification(Level.ENTRY, List.of(), List.of(), List.of(), List.of(), List.of()),
                new Terms(60, new Price(0, "USD", false), List.of(), null, null, null, List.of()),
                new Curriculum(
                        ModuleOrder.FREE,
                        new CompletionRule.AllUnits(),
                        Stream.of(modules).map(ContentWriting::module).toList()),
                Map.of("figures/arm.svg", new ProgramFile("0".repeat(64), "image/svg+xml", 10)));
    }

    static About about(String summary, String award) {
        return new About(
                "Draw",
                summary,
                "Description.",
                "Provider",
                "en",
                "Audience.",
                List.of(award),
                List.of("A licence"),
                LocalDate.of(2026, 10, 5),
                List.of(new Source("GP41", "CLSI", 2017, null)));
    }

    static Unit reading(String id, String markdown) {
        return new Unit.Reading(id, "Unit " + id, 5, markdown);
    }

    private static ProgramModule module(String words) {
        int colon = words.indexOf(':');
        String units = words.substring(colon + 1);
        return new ProgramModule(
                words.substring(0, colon),
                "Module",
                units.isEmpty()
                        ? List.of()
                        : List.of(units.split(",", -1)).stream()
                                .map(id -> reading(id, "Text."))
                                .toList());
    }

    /** The modules in the words that made them. */
    static List<String> outline(ProgramContent content) {
        return content.curriculum().modules().stream()
                .map(module -> module.id() + ":"
                        + String.join(",", module.units().stream().map(Unit::id).toList()))
                .toList();
    }
}
