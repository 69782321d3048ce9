package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A unit with everything in it; texts are rendered and files are addresses. */
record WholeUnit(
        String id,
        String kind,
        String title,
        int minutes,
        @JsonUnwrapped Content content) {

    /** What a unit has according to its kind. */
    sealed interface Content {}

    record Text(
            String markdown,
            String html,
            @Nullable Boolean sample,
            @Nullable Integer minimumMinutes) implements Content {}

    record Film(WholeVideo video) implements Content {}

    record Paper(WholeDocument document) implements Content {}

    record Test(WholeQuiz quiz) implements Content {}

    record Story(@JsonProperty("case") WholeCase scenario) implements Content {}

    record Ticks(WholeChecklist checklist) implements Content {}

    record Log(WholePracticum practicum) implements Content {}

    record Pages(@JsonProperty("package") WholePackage htmlPackage) implements Content {}

    record WholeVideo(
            String url,
            @Nullable String type,
            int durationSeconds,
            int share,
            List<WholeCaptions> captions,
            String transcriptHtml) {}

    record WholeCaptions(String language, String url) {}

    record WholeDocument(
            String url, String type, long bytes, @Nullable Integer pages, String summaryHtml) {}

    /** Questions are in their stored form, but for addresses, with a version of their own. */
    record WholeQuiz(
            int passMark,
            int draw,
            @Nullable List<Quiz.TagDraw> drawByTag,
            @Nullable Integer attemptLimit,
            @Nullable Integer timeLimitMinutes,
            @Nullable Integer coolDownMinutes,
            @Nullable Boolean partialCredit,
            boolean shuffleOptions,
            Quiz.FeedbackTime feedback,
            List<ObjectNode> questions) {}

    record WholeCase(String start, List<WholeScene> scenes) {}

    record WholeScene(String id, String html, List<CaseStudy.Choice> choices, CaseStudy.@Nullable Ending ending) {}

    record WholeChecklist(@Nullable String html, List<Checklist.Item> items) {}

    record WholePracticum(String html, String entry, int required, List<Practicum.Field> fields) {}

    record WholePackage(String url, int height) {}

    static WholeUnit of(Unit unit, Map<String, ProgramFile> files) {
        return new WholeUnit(unit.id(), unit.kind(), unit.title(), unit.minutes(), new Resolving(files).content(unit));
    }

    /** Resolves what a unit names within its program. */
    private record Resolving(Map<String, ProgramFile> files) {

        Content content(Unit unit) {
            return switch (unit) {
                case Unit.Reading reading ->
                    new Text(
                            reading.markdown(),
                            html(reading.markdown()),
                            reading.sample() ? true : null,
                            reading.minimumMinutes());
                case Unit.VideoUnit video -> new Film(video(video.video()));
                case Unit.DocumentUnit document -> new Paper(document(document.document()));
                case Unit.QuizUnit quiz -> new Test(quiz(quiz.quiz()));
                case Unit.CaseUnit scenario -> new Story(scenario(scenario.scenario()));
                case Unit.ChecklistUnit checklist -> new Ticks(checklist(checklist.checklist()));
                case Unit.PracticumUnit practicum -> new Log(practicum(practicum.practicum()));
                case Unit.PackageUnit pages -> new Pages(pages(pages.htmlPackage()));
            };
        }

        private WholeVideo video(Video video) {
            ProgramFile own = video.source() instanceof Video.OwnFile(String path) ? file(path) : null;
            String url = switch (video.source()) {
                case Video.OwnFile(String path) -> FileAddress.of(file(path));
                case Video.Elsewhere(String address) -> address;
            };
            return new WholeVideo(
                    url,
                    own == null ? null : own.type(),
                    video.durationSeconds(),
                    video.share(),
                    video.captions().stream()
                            .map(captions ->
                                    new WholeCaptions(captions.language(), FileAddress.of(file(captions.file()))))
                            .toList(),
                    html(video.transcript()));
        }

        private WholeDocument document(Handout document) {
            ProgramFile file = file(document.file());
            return new WholeDocument(
                    FileAddress.of(file), file.type(), file.bytes(), document.pages(), html(document.summary()));
        }

        private WholeQuiz quiz(Quiz quiz) {
            return new WholeQuiz(
                    quiz.passMark(),
                    quiz.draw(),
                    quiz.drawByTag().isEmpty() ? null : quiz.drawByTag(),
                    quiz.attemptLimit(),
                    quiz.timeLimitMinutes(),
                    quiz.coolDownMinutes(),
                    quiz.partialCredit() ? true : null,
                    quiz.shuffleOptions(),
                    quiz.feedback(),
                    quiz.questions().stream()
                            .map(question -> ContentJson.versioned(question, this::address))
                            .toList());
        }

        private WholeCase scenario(CaseStudy scenario) {
            return new WholeCase(
                    scenario.start(),
                    scenario.scenes().stream()
                            .map(scene ->
                                    new WholeScene(scene.id(), html(scene.text()), scene.choices(), scene.ending()))
                            .toList());
        }

        private WholeChecklist checklist(Checklist checklist) {
            String text = checklist.text();
            return new WholeChecklist(text == null ? null : html(text), checklist.items());
        }

        private WholePracticum practicum(Practicum practicum) {
            String text = practicum.text();
            return new WholePracticum(
                    text == null ? "" : html(text), practicum.entry(), practicum.required(), practicum.fields());
        }

        private WholePackage pages(HtmlPackage pages) {
            return new WholePackage(FileAddress.within(file(pages.file()), pages.start()), pages.height());
        }

        private String html(String markdown) {
            return Markdown.html(markdown, files);
        }

        private String address(String path) {
            return FileAddress.of(file(path));
        }

        private ProgramFile file(String path) {
            ProgramFile file = files.get(path);
            if (file == null) {
                throw new IllegalStateException("the program has no file " + path);
            }
            return file;
        }
    }
}
