package certway.web.admin.authoring;

import certway.web.admin.form.Option;
import certway.web.admin.form.Press;
import certway.web.admin.form.Sent;
import certway.web.admin.form.Sheet;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
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

/** What a program says about itself, a page for each section. */
@Controller
@RequestMapping("/admin/programs/{program}/settings/{section}")
class SectionPages {

    private final DraftClient drafts;
    private final ReferenceClient references;
    private final SaveDraft saveDraft;
    private final ShowDraft showDraft;
    private final Pages pages;

    SectionPages(
            DraftClient drafts, ReferenceClient references, SaveDraft saveDraft, ShowDraft showDraft, Pages pages) {
        this.drafts = drafts;
        this.references = references;
        this.saveDraft = saveDraft;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    @GetMapping
    View section(
            @PathVariable String program,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String saved) {
        Draft draft = drafts.draft(program);
        Sheet sheet = sheet(section);
        ObjectNode value = sheet.opened(SectionSheets.stored(draft, section));
        Told told = saved == null ? Told.NOTHING : Told.of("saved");
        return page(draft, section, new Typed(value, draft.draft().revision(), told));
    }

    @PostMapping
    View save(
            @PathVariable String program,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed) {
        Draft draft = drafts.draft(program);
        Sheet sheet = sheet(section);
        Sent sent = new Sent(typed);
        ObjectNode value = sent.read(sheet, SectionSheets.stored(draft, section));
        if (!(sent.press() instanceof Press.Save)) {
            return page(draft, section, new Typed(value, sent.revision(), Told.of("unsaved")));
        }
        SaveDraft.Outcome outcome = saveDraft.run(
                new SaveDraft.Wish(program, sent.revision(), path -> SectionSheets.isIn(section, path)),
                (now, tag) -> drafts.put(program, section, tag, sheet.closed(value)));
        return switch (outcome) {
            case SaveDraft.Outcome.Saved() -> pages.goTo(address(draft, section) + "?saved=1#told");
            case SaveDraft.Outcome.Stale stale -> page(draft, section, new Typed(value, stale.now(), Told.of(outcome)));
            case SaveDraft.Outcome.Refused(Told why) ->
                page(draft, section, new Typed(value, sent.revision(), why.at(ValiditySheet::place)));
        };
    }

    private record Typed(ObjectNode value, long revision, Told told) {}

    private View page(Draft draft, String section, Typed typed) {
        ShowDraft.Spot spot = new ShowDraft.Spot(
                SectionSheets.of(section), address(draft, section), pointer(section), sources(draft, section));
        return showDraft.form(
                "admin/authoring/section",
                draft,
                new ShowDraft.Filled(spot, typed.value(), typed.revision(), typed.told()),
                Map.of("section", section, "sections", SectionSheets.names()));
    }

    private static String address(Draft draft, String section) {
        return "%s/settings/%s".formatted(draft.draft().address(), section);
    }

    private static String pointer(String section) {
        return switch (section) {
            case "address" -> "";
            case "completion" -> "/curriculum";
            default -> "/" + section;
        };
    }

    private Map<String, List<Option>> sources(Draft draft, String section) {
        return switch (section) {
            case "classification" ->
                Map.of(
                        "roles", references.all("roles").items(),
                        "certifications", references.all("certifications").items(),
                        "specialisations", references.all("specialisations").items(),
                        "testing-areas", references.all("testing-areas").items(),
                        "skills", references.all("skills").items());
            case "terms" -> Map.of("programs", others(draft));
            default -> Map.of();
        };
    }

    private List<Option> others(Draft draft) {
        return references.programs().items().stream()
                .filter(program -> !program.programId().equals(draft.id()))
                .map(program -> new Option(program.programId(), program.title()))
                .toList();
    }

    private static Sheet sheet(String section) {
        if (!SectionSheets.has(section)) {
            throw new NotHere(null);
        }
        return SectionSheets.of(section);
    }
}
