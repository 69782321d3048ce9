package certway.catalog.search;

import certway.catalog.program.Markdown;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Unit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A reading that anyone may read to see what a program is like. */
record SampleUnit(String programId, String slug, int version, String id, String title, int minutes, String html) {

    /** The samples of a program's latest version by id. */
    static Map<String, SampleUnit> of(Program program, ProgramContent content) {
        return content.units().stream()
                .filter(Unit.Reading.class::isInstance)
                .map(Unit.Reading.class::cast)
                .filter(Unit.Reading::sample)
                .map(reading -> of(program, content, reading))
                .collect(Collectors.toUnmodifiableMap(SampleUnit::id, Function.identity()));
    }

    private static SampleUnit of(Program program, ProgramContent content, Unit.Reading reading) {
        return new SampleUnit(
                program.id().value(),
                program.slug().value(),
                program.latest().number(),
                reading.id(),
                reading.title(),
                reading.minutes(),
                Markdown.html(reading.markdown(), content.files()));
    }
}
