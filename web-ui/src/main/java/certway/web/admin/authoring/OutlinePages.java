package certway.web.admin.authoring;

import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The outline of a draft: its modules and units, which buttons move by one place, and a pointer to any. */
@Controller
@RequestMapping("/admin/programs/{program}")
class OutlinePages {

    private final DraftClient drafts;
    private final SaveDraft saveDraft;
    private final ShowDraft showDraft;
    private final Pages pages;

    OutlinePages(DraftClient drafts, SaveDraft saveDraft, ShowDraft showDraft, Pages pages) {
        this.drafts = drafts;
        this.saveDraft = saveDraft;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    @GetMapping
    View outline(@PathVariable String program) {
        return page(program, Told.NOTHING, "");
    }

    @PostMapping("/modules")
    View addModule(@PathVariable String program, @RequestParam long revision, @RequestParam String title) {
        SaveDraft.Outcome outcome = saveDraft.run(
                new SaveDraft.Wish(program, revision, path -> isNewModule(path, title)),
                (now, tag) -> drafts.addModule(program, tag, module(now, title)));
        return answer(program, outcome, title);
    }

    /** Pressing twice adds once. */
    private static boolean isNewModule(String path, String title) {
        return path.equals("/curriculum/modules/" + NewId.of(title, "module", List.of()));
    }

    private static ObjectNode module(Draft now, String title) {
        List<String> taken = Stream.concat(
                        now.modules().stream().map(Draft.Module::id),
                        now.units().stream().map(Draft.UnitLine::id))
                .toList();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", NewId.of(title, "module", taken))
                .put("title", title.strip());
    }

    @PostMapping("/modules/{module}")
    View changeModule(
            @PathVariable String program, @PathVariable String module, @RequestParam Map<String, String> form) {
        SaveDraft.Outcome outcome = saveDraft.run(
                new SaveDraft.Wish(program, revision(form), placeOfModule(module, form)),
                (now, tag) -> changeModule(now, tag, module, form));
        return answer(program, outcome, form.getOrDefault("title", ""));
    }

    /** Moving takes nothing from others, renaming only a name, removing everything in it. */
    private static Predicate<String> placeOfModule(String module, Map<String, String> form) {
        return switch (form.getOrDefault("do", "")) {
            case "up", "down", "to" -> path -> false;
            case "remove" -> path -> isIn(path, "modules", module);
            default -> path -> path.endsWith("/modules/%s/title".formatted(module));
        };
    }

    private void changeModule(Draft now, String tag, String module, Map<String, String> form) {
        int position = now.modules().stream().map(Draft.Module::id).toList().indexOf(module);
        switch (form.getOrDefault("do", "")) {
            case "remove" -> drafts.removeModule(now.id(), module, tag);
            case "up" -> drafts.moveModule(now.id(), module, tag, position(Math.max(0, position - 1)));
            case "down" -> drafts.moveModule(now.id(), module, tag, position(position + 1));
            case "to" -> drafts.moveModule(now.id(), module, tag, position(number(form)));
            default ->
                drafts.renameModule(
                        now.id(),
                        module,
                        tag,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("title", form.getOrDefault("title", "").strip()));
        }
    }

    @PostMapping("/units/{unit}/place")
    View changeUnit(@PathVariable String program, @PathVariable String unit, @RequestParam Map<String, String> form) {
        boolean removes = form.getOrDefault("do", "").equals("remove");
        SaveDraft.Outcome outcome = saveDraft.run(
                new SaveDraft.Wish(program, revision(form), path -> removes && isIn(path, "units", unit)),
                (now, tag) -> changeUnit(now, tag, unit, form));
        return answer(program, outcome, "");
    }

    private void changeUnit(Draft now, String tag, String unit, Map<String, String> form) {
        switch (form.getOrDefault("do", "")) {
            case "remove" -> drafts.removeUnit(now.id(), unit, tag);
            case "up" -> move(now, tag, unit, -1);
            case "to" ->
                drafts.moveUnit(
                        now.id(), unit, tag, position(number(form)).put("module", form.getOrDefault("module", "")));
            default -> move(now, tag, unit, 1);
        }
    }

    /** Beyond the first or last place of its module a unit goes on into the next one. */
    private void move(Draft now, String tag, String unit, int by) {
        List<Draft.Module> modules = now.modules();
        for (int i = 0; i < modules.size(); i++) {
            List<String> ids =
                    modules.get(i).units().stream().map(Draft.UnitLine::id).toList();
            int position = ids.indexOf(unit) + by;
            boolean leaves = position < 0 || position >= ids.size();
            int next = i + by;
            if (ids.contains(unit) && !leaves) {
                drafts.moveUnit(
                        now.id(),
                        unit,
                        tag,
                        position(position).put("module", modules.get(i).id()));
            } else if (ids.contains(unit) && next >= 0 && next < modules.size()) {
                Draft.Module other = modules.get(next);
                int place = by > 0 ? 0 : other.units().size();
                drafts.moveUnit(now.id(), unit, tag, position(place).put("module", other.id()));
            }
        }
    }

    private static int number(Map<String, String> form) {
        String text = form.getOrDefault("position", "");
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    private static ObjectNode position(int position) {
        return JsonNodeFactory.instance.objectNode().put("position", position);
    }

    private static boolean isIn(String path, String list, String id) {
        String part = "/%s/%s".formatted(list, id);
        return path.endsWith(part) || path.contains(part + "/");
    }

    private static long revision(Map<String, String> form) {
        String text = form.getOrDefault("revision", "");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private View answer(String program, SaveDraft.Outcome outcome, String typed) {
        return outcome instanceof SaveDraft.Outcome.Saved
                ? pages.goTo("/admin/programs/" + program)
                : page(program, Told.of(outcome), typed);
    }

    private View page(String program, Told told, String typed) {
        HttpStatus status = told.isBad() ? HttpStatus.CONFLICT : HttpStatus.OK;
        return showDraft.page(status, "admin/authoring/outline", program, Map.of("told", told, "typed", typed));
    }
}
