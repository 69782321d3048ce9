package certway.catalog.authoring;

import certway.catalog.program.Classification;
import certway.catalog.program.Markdown;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Source;
import certway.catalog.program.Terms;
import java.time.LocalDate;
import java.util.List;

/** A draft as a learner would see it: texts rendered, files as addresses, no answer keys. */
record Preview(
        String title,
        String summary,
        String descriptionHtml,
        String audienceHtml,
        String provider,
        String language,
        List<String> awards,
        List<String> doesNotAward,
        LocalDate reviewed,
        List<Source> sources,
        Classification classification,
        Terms terms,
        ModuleOrder moduleOrder,
        String completion,
        List<PreviewModule> modules) {

    record PreviewModule(String id, String title, List<PreviewUnit> units) {}

    static Preview of(ProgramContent content) {
        UnitPreviews units = new UnitPreviews(content.files());
        return new Preview(
                content.about().title(),
                content.about().summary(),
                Markdown.html(content.about().description()),
                Markdown.html(content.about().audience()),
                content.about().provider(),
                content.about().language(),
                content.about().awards(),
                content.about().doesNotAward(),
                content.about().reviewed(),
                content.about().sources(),
                content.classification(),
                content.terms(),
                content.curriculum().moduleOrder(),
                RuleWords.of(content.curriculum().completion()),
                content.curriculum().modules().stream()
                        .map(module -> new PreviewModule(
                                module.id(),
                                module.title(),
                                module.units().stream().map(units::of).toList()))
                        .toList());
    }
}
