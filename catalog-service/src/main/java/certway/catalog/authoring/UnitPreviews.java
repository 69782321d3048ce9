package certway.catalog.authoring;

import certway.catalog.program.CaseStudy;
import certway.catalog.program.FileAddress;
import certway.catalog.program.Markdown;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.Question;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Quiz;
import certway.catalog.program.Unit;
import certway.catalog.program.Video;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows units of a program without their answer keys.
 *
 * @param files of the program; a draft may name some that are not there
 */
record UnitPreviews(Map<String, ProgramFile> files) {

    PreviewUnit of(Unit unit) {
        return new PreviewUnit(unit.id(), unit.kind(), unit.title(), unit.minutes(), content(unit));
    }

    private PreviewUnit.Content content(Unit unit) {
        return switch (unit) {
            case Unit.Reading reading -> new PreviewUnit.Text(html(reading.markdown()));
            case Unit.VideoUnit video -> film(video.video());
            case Unit.DocumentUnit document ->
                new PreviewUnit.Paper(
                        address(document.document().file()),
                        document.document().pages(),
                        html(document.document().summary()));
            case Unit.QuizUnit quiz -> test(quiz.quiz());
            case Unit.CaseUnit scenario -> story(scenario.scenario());
            case Unit.ChecklistUnit checklist ->
                new PreviewUnit.Ticks(
                        html(checklist.checklist().text()),
                        checklist.checklist().items());
            case Unit.PracticumUnit practicum ->
                new PreviewUnit.Log(
                        html(practicum.practicum().text()),
                        practicum.practicum().entry(),
                        practicum.practicum().required(),
                        practicum.practicum().fields());
            case Unit.PackageUnit pages -> {
                ProgramFile file = files.get(pages.htmlPackage().file());
                String url = file == null
                        ? null
                        : FileAddress.within(file, pages.htmlPackage().start());
                yield new PreviewUnit.Pages(url, pages.htmlPackage().height());
            }
        };
    }

    private PreviewUnit.Film film(Video video) {
        String url = switch (video.source()) {
            case Video.OwnFile(String path) -> address(path);
            case Video.Elsewhere(String elsewhere) -> elsewhere;
        };
        return new PreviewUnit.Film(
                url,
                video.durationSeconds(),
                video.captions().stream()
                        .map(captions -> new PreviewUnit.Captions(captions.language(), address(captions.file())))
                        .toList(),
                html(video.transcript()));
    }

    private PreviewUnit.Story story(CaseStudy story) {
        return new PreviewUnit.Story(
                story.start(),
                story.scenes().stream()
                        .map(scene -> new PreviewUnit.Scene(
                                scene.id(),
                                html(scene.text()),
                                scene.choices().stream()
                                        .map(choice -> new PreviewUnit.Choice(choice.id(), choice.text(), choice.to()))
                                        .toList()))
                        .toList());
    }

    private PreviewUnit.Test test(Quiz quiz) {
        return new PreviewUnit.Test(
                quiz.passMark(),
                quiz.draw(),
                quiz.attemptLimit(),
                quiz.timeLimitMinutes(),
                quiz.coolDownMinutes(),
                quiz.partialCredit(),
                quiz.questions().stream().map(this::asked).toList());
    }

    private PreviewUnit.Asked asked(Question question) {
        String html = html(question.text());
        return switch (question) {
            case Question.SingleChoice single -> choices(single.id(), "single-choice", html, single.options());
            case Question.MultipleChoice multiple ->
                choices(multiple.id(), "multiple-choice", html, multiple.options());
            case Question.Numeric numeric ->
                new PreviewUnit.Asked(numeric.id(), "numeric", html, null, null, numeric.units(), null);
            case Question.Ordering ordering ->
                new PreviewUnit.Asked(ordering.id(), "ordering", html, unordered(ordering.items()), null, null, null);
            case Question.Matching matching ->
                new PreviewUnit.Asked(
                        matching.id(), "matching", html, unordered(matching.options()), prompts(matching), null, null);
            case Question.Hotspot hotspot ->
                new PreviewUnit.Asked(hotspot.id(), "hotspot", html, null, null, null, picture(hotspot));
            case Question.ShortText shortText ->
                new PreviewUnit.Asked(shortText.id(), "short-text", html, null, null, null, null);
        };
    }

    private static PreviewUnit.Asked choices(String id, String kind, String html, List<Question.Option> options) {
        List<Item> items = options.stream()
                .map(option -> new Item(option.id(), option.text()))
                .toList();
        return new PreviewUnit.Asked(id, kind, html, unordered(items), null, null, null);
    }

    private static List<Item> prompts(Question.Matching matching) {
        return matching.prompts().stream()
                .map(prompt -> new Item(prompt.id(), prompt.text()))
                .toList();
    }

    private PreviewUnit.Picture picture(Question.Hotspot hotspot) {
        return new PreviewUnit.Picture(
                address(hotspot.image().file()),
                hotspot.image().alt(),
                hotspot.width(),
                hotspot.height(),
                hotspot.areas().stream()
                        .map(area -> new PreviewUnit.Area(area.id(), area.label(), area.shape(), area.coords()))
                        .toList());
    }

    /** The stored order can be the answer. */
    private static List<Item> unordered(List<Item> items) {
        return items.stream().sorted(Comparator.comparing(Item::text)).toList();
    }

    private @Nullable String address(String path) {
        ProgramFile file = files.get(path);
        return file == null ? null : FileAddress.of(file);
    }

    private String html(@Nullable String markdown) {
        return markdown == null ? "" : Markdown.html(markdown, files);
    }
}
