package certway.catalog.search;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.Markdown;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Terms;
import certway.catalog.program.Unit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What anyone may know of a program's latest version: no content of a unit but the samples, no question, no answer.
 *
 * @param number tells the program apart within this process
 * @param position where it stands in lists that no text was asked for
 * @param body all that is said of it behind title and summary, as plain as it is searched and quoted
 */
record CatalogEntry(
        int number,
        Program program,
        About about,
        String descriptionHtml,
        String audienceHtml,
        Classification classification,
        Terms terms,
        ModuleOrder moduleOrder,
        List<OutlineModule> modules,
        Map<String, SampleUnit> samples,
        String body,
        Sort.Position position,
        List<SearchText.Word> titleWords,
        List<SearchText.Word> summaryWords) {

    record OutlineModule(String id, String title, List<OutlineUnit> units) {}

    /** A unit by name; {@code questions} is how many an attempt at a quiz asks, {@code sample} that anyone may read it. */
    record OutlineUnit(
            String id,
            String kind,
            String title,
            int minutes,
            @Nullable Integer questions,
            @Nullable Boolean sample) {}

    static CatalogEntry of(int number, Program program, ProgramContent content) {
        String description = Markdown.html(content.about().description());
        String audience = Markdown.html(content.about().audience());
        List<OutlineModule> modules = content.curriculum().modules().stream()
                .map(CatalogEntry::module)
                .toList();
        return new CatalogEntry(
                number,
                program,
                content.about(),
                description,
                audience,
                content.classification(),
                content.terms(),
                content.curriculum().moduleOrder(),
                modules,
                SampleUnit.of(program, content),
                Body.of(description, audience, modules, content.classification()),
                Sort.Position.of(program, content),
                SearchText.words(content.about().title()),
                SearchText.words(content.about().summary()));
    }

    boolean isListed() {
        return program.status() == Program.Status.PUBLISHED;
    }

    private static OutlineModule module(ProgramModule module) {
        return new OutlineModule(
                module.id(),
                module.title(),
                module.units().stream().map(CatalogEntry::unit).toList());
    }

    private static OutlineUnit unit(Unit unit) {
        Integer questions =
                unit instanceof Unit.QuizUnit quiz ? (Integer) quiz.quiz().draw() : null;
        Boolean sample = (unit instanceof Unit.Reading reading && reading.sample()) ? true : null;
        return new OutlineUnit(unit.id(), unit.kind(), unit.title(), unit.minutes(), questions, sample);
    }
}
