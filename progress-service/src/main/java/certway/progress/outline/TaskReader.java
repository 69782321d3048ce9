package certway.progress.outline;

import static certway.progress.outline.OutlineReader.orEmpty;
import static certway.progress.outline.OutlineReader.present;

import certway.progress.outline.PublishedProgram.PublishedCase;
import certway.progress.outline.PublishedProgram.PublishedChecklist;
import certway.progress.outline.PublishedProgram.PublishedDocument;
import certway.progress.outline.PublishedProgram.PublishedPackage;
import certway.progress.outline.PublishedProgram.PublishedPracticum;
import certway.progress.outline.PublishedProgram.PublishedScene;
import certway.progress.outline.PublishedProgram.PublishedUnit;
import certway.progress.outline.PublishedProgram.PublishedVideo;
import certway.progress.practicum.model.EntryField;
import certway.progress.practicum.model.EntryForm;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;

/** Reads units that are neither read through nor a quiz. */
final class TaskReader {

    private TaskReader() {}

    static Unit task(String where, UnitId id, PublishedUnit unit) {
        return switch (unit.kind()) {
            case "video" ->
                new Unit.Video(id, unit.title(), unit.minutes(), film(present(unit.video(), where, "video")));
            case "document" -> document(id, unit, present(unit.document(), where, "document"));
            case "package" -> {
                PublishedPackage found = present(unit.htmlPackage(), where, "package");
                yield new Unit.HtmlPackage(id, unit.title(), unit.minutes(), found.url(), found.height());
            }
            case "case" -> scenario(id, unit, present(unit.scenario(), where, "case"));
            case "checklist" -> checklist(id, unit, present(unit.checklist(), where, "checklist"));
            case "practicum" -> practicum(where, id, unit);
            default -> throw new UnsupportedProgram("%s is of unknown kind '%s'".formatted(where, unit.kind()));
        };
    }

    private static Unit.Film film(PublishedVideo video) {
        return new Unit.Film(
                video.url(),
                video.type(),
                video.durationSeconds(),
                video.share(),
                orEmpty(video.captions()).stream()
                        .map(captions -> new Unit.Captions(captions.language(), captions.url()))
                        .toList(),
                video.transcriptHtml());
    }

    private static Unit document(UnitId id, PublishedUnit unit, PublishedDocument document) {
        Unit.File file = new Unit.File(document.url(), document.type(), document.bytes(), document.pages());
        return new Unit.Document(id, unit.title(), unit.minutes(), file, document.summaryHtml());
    }

    private static Unit scenario(UnitId id, PublishedUnit unit, PublishedCase found) {
        return new Unit.Case(
                id,
                unit.title(),
                unit.minutes(),
                found.start(),
                found.scenes().stream().map(TaskReader::scene).toList());
    }

    private static Unit.Scene scene(PublishedScene scene) {
        return new Unit.Scene(
                scene.id(),
                scene.html(),
                orEmpty(scene.choices()).stream()
                        .map(choice -> new Unit.Choice(choice.id(), choice.text(), choice.to(), choice.feedback()))
                        .toList(),
                scene.ending());
    }

    private static Unit practicum(String where, UnitId id, PublishedUnit unit) {
        PublishedPracticum practicum = present(unit.practicum(), where, "practicum");
        EntryForm form = new EntryForm(
                practicum.entry(),
                practicum.required(),
                orEmpty(practicum.fields()).stream()
                        .map(field -> new EntryField(field.id(), field.label(), kind(where, field.kind())))
                        .toList());
        String html = practicum.html();
        return new Unit.Practicum(id, unit.title(), unit.minutes(), html == null ? "" : html, form);
    }

    private static EntryField.Kind kind(String where, String word) {
        return switch (word) {
            case "text" -> EntryField.Kind.TEXT;
            case "date" -> EntryField.Kind.DATE;
            case "number" -> EntryField.Kind.NUMBER;
            default -> throw new UnsupportedProgram("%s has a field of unknown kind '%s'".formatted(where, word));
        };
    }

    private static Unit checklist(UnitId id, PublishedUnit unit, PublishedChecklist checklist) {
        return new Unit.Checklist(
                id,
                unit.title(),
                unit.minutes(),
                checklist.html(),
                checklist.items().stream()
                        .map(item -> new Unit.Tick(item.id(), item.text()))
                        .toList());
    }
}
