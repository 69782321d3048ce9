package certway.web.admin.authoring;

import certway.web.admin.form.Press;
import certway.web.admin.form.Sent;
import certway.web.admin.form.Sheet;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.ObjectNode;

/** Units of a draft: new ones, and those that are there. */
@Controller
@RequestMapping("/admin/programs/{program}")
class UnitEditorPages {

    private final DraftClient drafts;
    private final SaveDraft saveDraft;
    private final ShowDraft showDraft;
    private final LostThings lost;
    private final Pages pages;

    UnitEditorPages(DraftClient drafts, SaveDraft saveDraft, ShowDraft showDraft, LostThings lost, Pages pages) {
        this.drafts = drafts;
        this.lost = lost;
        this.saveDraft = saveDraft;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    /** A unit, there already or not. */
    private record Edited(Draft draft, Draft.Module module, String unit, ObjectNode stored) {

        String address() {
            String end = unit.isEmpty() ? "/modules/%s/units?kind=%s".formatted(module.id(), kind()) : "/units/" + unit;
            return draft.draft().address() + end;
        }

        String kind() {
            return stored.path("kind").asString("");
        }

        Sheet sheet() {
            return UnitSheets.of(kind());
        }

        String pointer() {
            return unit.isEmpty() ? "" : draft.pointerOf(unit);
        }
    }

    @GetMapping("/modules/{module}/units")
    View begin(@PathVariable String program, @PathVariable String module, @RequestParam String kind) {
        Edited edited = beginning(program, module, kind);
        return page(
                edited, filled(edited, edited.stored(), edited.draft().draft().revision(), Told.NOTHING));
    }

    @PostMapping("/modules/{module}/units")
    View add(
            @PathVariable String program,
            @PathVariable String module,
            @RequestParam String kind,
            @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        return lost.unit(program, sent, kind, () -> add(beginning(program, module, kind), sent));
    }

    private View add(Edited edited, Sent sent) {
        String kind = edited.kind();
        String program = edited.draft().id();
        String module = edited.module().id();
        ObjectNode value = sent.read(edited.sheet(), edited.stored());
        String title = value.path("title").asString("");
        String id = newId(edited.draft(), title, kind);
        // What was sent twice has been added under this id already.
        String first = NewId.of(title, kind, List.of());
        return sent.press() instanceof Press.Save
                ? answer(
                        edited,
                        value,
                        sent,
                        saveDraft.run(
                                new SaveDraft.Wish(program, sent.revision(), path -> isUnit(path, first)),
                                (now, tag) -> drafts.addUnit(program, module, tag, value.put("id", id))))
                : page(edited, filled(edited, value, sent.revision(), Told.of(sent.press())));
    }

    private Edited beginning(String program, String module, String kind) {
        Draft draft = drafts.draft(program);
        Draft.Module into = draft.module(module).orElseThrow(() -> new NotHere(null));
        if (!UnitSheets.names().contains(kind)) {
            throw new NotHere(null);
        }
        return new Edited(draft, into, "", UnitSheets.blank(kind));
    }

    private static String newId(Draft draft, String title, String kind) {
        Stream<String> modules = draft.modules().stream().map(Draft.Module::id);
        Stream<String> units = draft.units().stream().map(Draft.UnitLine::id);
        return NewId.of(title, kind, Stream.concat(modules, units).toList());
    }

    @GetMapping("/units/{unit}")
    View unit(
            @PathVariable String program,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable String saved) {
        Edited edited = existing(program, unit);
        Told told = saved == null ? Told.NOTHING : Told.of("saved");
        ObjectNode value = edited.sheet().opened(edited.stored());
        return page(edited, filled(edited, value, edited.draft().draft().revision(), told));
    }

    @PostMapping("/units/{unit}")
    View save(
            @PathVariable String program,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        return lost.unit(program, sent, sent.one("thing"), () -> save(existing(program, unit), sent));
    }

    private View save(Edited edited, Sent sent) {
        String program = edited.draft().id();
        String unit = edited.unit();
        ObjectNode value = sent.read(edited.sheet(), edited.stored());
        return sent.press() instanceof Press.Save
                ? answer(
                        edited,
                        value,
                        sent,
                        saveDraft.run(
                                new SaveDraft.Wish(program, sent.revision(), path -> isUnit(path, unit)),
                                (now, tag) -> drafts.putUnit(
                                        program, unit, tag, edited.sheet().closed(value))))
                : page(edited, filled(edited, value, sent.revision(), Told.of(sent.press())));
    }

    private Edited existing(String program, String unit) {
        Draft draft = drafts.draft(program);
        Draft.Module module = draft.moduleOf(unit).orElseThrow(() -> new NotHere(null));
        return new Edited(draft, module, unit, draft.unit(unit).orElseThrow(() -> new NotHere(null)));
    }

    private static boolean isUnit(String path, String unit) {
        String part = "/units/" + unit;
        return path.endsWith(part) || path.contains(part + "/");
    }

    private View answer(Edited edited, ObjectNode value, Sent sent, SaveDraft.Outcome outcome) {
        return switch (outcome) {
            case SaveDraft.Outcome.Saved() ->
                pages.goTo("%s/units/%s?saved=1#told"
                        .formatted(
                                edited.draft().draft().address(),
                                value.path("id").asString(edited.unit())));
            case SaveDraft.Outcome.Stale stale -> page(edited, filled(edited, value, stale.now(), Told.of(outcome)));
            case SaveDraft.Outcome.Refused refused ->
                page(edited, filled(edited, value, sent.revision(), Told.of(outcome)));
        };
    }

    private static ShowDraft.Filled filled(Edited edited, ObjectNode value, long revision, Told told) {
        ShowDraft.Spot spot = new ShowDraft.Spot(edited.sheet(), edited.address(), edited.pointer(), Map.of());
        return new ShowDraft.Filled(spot, value, revision, told);
    }

    private View page(Edited edited, ShowDraft.Filled filled) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("module", edited.module());
        parameters.put("unit", edited.unit());
        parameters.put("kind", edited.kind());
        parameters.put("questions", QuestionLine.of(edited.stored()));
        parameters.put("questionKinds", QuestionSheets.names());
        return showDraft.form("admin/authoring/unit", edited.draft(), filled, parameters);
    }
}
