package certway.progress.study;

import certway.progress.practicum.model.EntryForm;
import certway.progress.practicum.model.Log;
import certway.progress.study.model.Unit;
import certway.progress.study.model.Work;
import certway.progress.study.model.Work.Logged;
import certway.progress.study.model.Work.Part;
import certway.progress.study.model.Work.Ticked;
import certway.progress.study.model.Work.Watched;
import certway.progress.study.model.Work.Way;
import certway.progress.study.model.Working;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a unit that is done by doing something shows, and how far the learner is; of a case only the scenes on the way. */
record TaskView(
        @Nullable VideoView video,
        @Nullable DocumentView document,
        @JsonProperty("case") @Nullable CaseView scenario,
        @Nullable ChecklistView checklist,
        @JsonProperty("package") @Nullable PackageView htmlPackage,
        @Nullable PracticumView practicum) {

    /**
     * A film.
     *
     * @param second where to go on
     */
    record VideoView(
            String url,
            @Nullable String type,
            int durationSeconds,
            int share,
            List<CaptionsView> captions,
            @Nullable String transcriptHtml,
            int second,
            List<PartView> watched) {}

    record CaptionsView(String language, String url) {}

    record PartView(int from, int to) {}

    record DocumentView(
            String url,
            String type,
            @Nullable Long bytes,
            @Nullable Integer pages) {}

    /**
     * A case as far as it was gone.
     *
     * @param steps what was chosen on the way, with what was said to it
     * @param scene where the learner is
     */
    record CaseView(List<StepView> steps, SceneView scene) {}

    record StepView(
            String sceneHtml,
            String choice,
            String text,
            @Nullable String feedback) {}

    record SceneView(
            String id,
            String html,
            List<ChoiceView> choices,
            @Nullable String ending) {}

    record ChoiceView(String id, String text) {}

    record ChecklistView(List<ItemView> items) {}

    record ItemView(String id, String text, boolean ticked) {}

    record PackageView(String url, int height) {}

    /**
     * A log and how far it is; its entries are a list of their own.
     *
     * @param entry what one entry stands for
     * @param required so many must be confirmed
     */
    record PracticumView(
            String entry,
            int required,
            int confirmed,
            int waiting,
            int refused,
            List<SignatureController.FieldView> fields) {}

    private static final TaskView NOTHING = new TaskView(null, null, null, null, null, null);

    static TaskView of(Unit.Task task, @Nullable Work work) {
        return switch (task) {
            case Unit.Reading _ -> NOTHING;
            case Unit.Document document -> new TaskView(null, document(document.file()), null, null, null, null);
            case Unit.HtmlPackage found ->
                new TaskView(null, null, null, null, new PackageView(found.url(), found.height()), null);
            case Unit.Practicum practicum ->
                new TaskView(
                        null,
                        null,
                        null,
                        null,
                        null,
                        practicum(practicum.form(), work instanceof Logged logged ? logged.log() : Log.EMPTY));
            case Unit.Video video ->
                new TaskView(
                        video(video.film(), work instanceof Watched watched ? watched : new Watched(0, List.of())),
                        null,
                        null,
                        null,
                        null,
                        null);
            case Unit.Case found ->
                new TaskView(
                        null,
                        null,
                        scenario(found, work instanceof Way way ? way.choices() : List.of()),
                        null,
                        null,
                        null);
            case Unit.Checklist checklist ->
                new TaskView(
                        null,
                        null,
                        null,
                        checklist(checklist, work instanceof Ticked ticked ? ticked.items() : List.of()),
                        null,
                        null);
        };
    }

    private static PracticumView practicum(EntryForm form, Log log) {
        return new PracticumView(
                form.entry(),
                form.required(),
                log.count(Log.State.CONFIRMED),
                log.count(Log.State.WAITING),
                log.count(Log.State.REFUSED),
                SignatureController.fields(form));
    }

    private static DocumentView document(Unit.File file) {
        return new DocumentView(file.url(), file.type(), file.bytes(), file.pages());
    }

    private static VideoView video(Unit.Film film, Watched watched) {
        return new VideoView(
                film.url(),
                film.type(),
                film.seconds(),
                film.share(),
                film.captions().stream()
                        .map(captions -> new CaptionsView(captions.language(), captions.url()))
                        .toList(),
                film.transcriptHtml(),
                watched.second(),
                watched.parts().stream().map(TaskView::part).toList());
    }

    private static PartView part(Part part) {
        return new PartView(part.from(), part.to());
    }

    private static CaseView scenario(Unit.Case found, List<String> choices) {
        List<StepView> steps = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            Unit.Scene scene = Working.end(found, choices.subList(0, i)).orElseThrow();
            String chosen = choices.get(i);
            Unit.Choice choice = scene.choices().stream()
                    .filter(offered -> offered.id().equals(chosen))
                    .findFirst()
                    .orElseThrow();
            steps.add(new StepView(scene.html(), choice.id(), choice.text(), choice.feedback()));
        }
        Unit.Scene here = Working.end(found, choices).orElseThrow();
        return new CaseView(
                steps,
                new SceneView(
                        here.id(),
                        here.html(),
                        here.choices().stream()
                                .map(choice -> new ChoiceView(choice.id(), choice.text()))
                                .toList(),
                        here.ending()));
    }

    private static ChecklistView checklist(Unit.Checklist checklist, List<String> ticked) {
        return new ChecklistView(checklist.items().stream()
                .map(item -> new ItemView(item.id(), item.text(), ticked.contains(item.id())))
                .toList());
    }
}
