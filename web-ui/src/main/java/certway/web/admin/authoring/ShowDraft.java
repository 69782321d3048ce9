package certway.web.admin.authoring;

import certway.web.admin.form.Fault;
import certway.web.admin.form.Field;
import certway.web.admin.form.Form;
import certway.web.admin.form.Notes;
import certway.web.admin.form.Option;
import certway.web.admin.form.Sheet;
import certway.web.admin.form.Warning;
import certway.web.layout.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.ObjectNode;

/** Makes the pages of a draft: each says how much is left to mend, and forms have everything that was found beside their fields. */
@Component
public class ShowDraft {

    /**
     * Where a form belongs.
     *
     * @param action where it is sent
     * @param pointer to what it edits in the stored form of the content; empty for something new
     * @param sources what its references can lead to, besides what is in the draft
     */
    record Spot(Sheet sheet, String action, String pointer, Map<String, List<Option>> sources) {}

    /** A form with what was typed, for the revision of the draft that it was typed for. */
    record Filled(Spot spot, ObjectNode value, long revision, Told told) {}

    private record Look(HttpStatus status, String template) {}

    private final DraftClient drafts;
    private final Pages pages;

    ShowDraft(DraftClient drafts, Pages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    /** A page about a draft, beside other parameters. */
    public View page(HttpStatus status, String template, String program, Map<String, Object> parameters) {
        return show(new Look(status, template), drafts.draft(program), drafts.checks(program), parameters);
    }

    /** A page with a form, beside other parameters. */
    View form(String template, Draft draft, Filled filled, Map<String, Object> parameters) {
        Checks checks = drafts.checks(draft.id());
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("form", form(draft, filled, checks));
        all.put("told", filled.told());
        return show(new Look(status(filled.told()), template), draft, checks, all);
    }

    private static HttpStatus status(Told told) {
        return switch (told.kind()) {
            case "stale" -> HttpStatus.CONFLICT;
            case "refused" -> HttpStatus.UNPROCESSABLE_CONTENT;
            default -> HttpStatus.OK;
        };
    }

    private View show(Look look, Draft draft, Checks checks, Map<String, Object> parameters) {
        Places places = new Places(draft);
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("draft", draft);
        all.put(
                "errors",
                checks.errors().stream().map(fault -> Problem.of(fault, places)).toList());
        all.put(
                "warnings",
                checks.warnings().stream()
                        .map(warning -> Problem.of(warning, places))
                        .toList());
        return pages.show(look.status(), look.template(), all);
    }

    private Form form(Draft draft, Filled filled, Checks checks) {
        Spot spot = filled.spot();
        Map<String, List<Option>> sources = new HashMap<>(sources(draft));
        sources.putAll(spot.sources());
        Notes none = new Notes(List.of(), List.of(), Map.of(), Map.of());
        Form bare = new Form(spot.sheet(), filled.value(), spot.action(), filled.revision(), none, sources);
        return new Form(
                bare.sheet(),
                bare.value(),
                bare.action(),
                bare.revision(),
                notes(draft, bare, filled, checks),
                sources);
    }

    private Notes notes(Draft draft, Form form, Filled filled, Checks checks) {
        String pointer = filled.spot().pointer();
        Map<String, Field.Prose> prose = form.prose();
        Map<String, List<Warning>> warnings = checks.warnings().stream()
                .filter(warning -> isWithin(pointer, warning.pointer()))
                .filter(warning -> !prose.containsKey(warning.pointer().substring(pointer.length())))
                .collect(Collectors.groupingBy(
                        warning -> warning.pointer().substring(pointer.length()), HashMap::new, Collectors.toList()));
        Map<String, String> previews = new HashMap<>();
        render(draft, form, prose).forEach((place, rendered) -> {
            previews.put(place, rendered.html());
            warnings.put(place, rendered.warnings());
        });
        List<Fault> missing = checks.errors().stream()
                .filter(fault -> isWithin(pointer, fault.pointer()))
                .map(fault -> fault.within(pointer))
                .toList();
        return new Notes(filled.told().faults(), missing, warnings, previews);
    }

    private static boolean isWithin(String part, String pointer) {
        return !part.isEmpty() && pointer.startsWith(part + "/");
    }

    /** What is being written, as it will look, in one call. */
    private Map<String, DraftClient.Rendered> render(Draft draft, Form form, Map<String, Field.Prose> prose) {
        List<String> pointers = new ArrayList<>(prose.keySet());
        List<DraftClient.Written> texts = new ArrayList<>();
        for (Map.Entry<String, Field.Prose> field : prose.entrySet()) {
            texts.add(new DraftClient.Written(field.getValue().place(), form.text(field.getValue(), field.getKey())));
        }
        if (texts.isEmpty()) {
            return Map.of();
        }
        List<DraftClient.Rendered> rendered =
                drafts.render(draft.id(), new DraftClient.Texts(texts)).texts();
        Map<String, DraftClient.Rendered> byPointer = new HashMap<>();
        for (int i = 0; i < Math.min(pointers.size(), rendered.size()); i++) {
            byPointer.put(pointers.get(i), rendered.get(i));
        }
        return byPointer;
    }

    /** What units and questions can refer to within the draft. */
    private static Map<String, List<Option>> sources(Draft draft) {
        return Map.of(
                "picture", files(draft, Draft.UsedFile::isPicture),
                "pdf", files(draft, file -> file.type().equals("application/pdf")),
                "film", files(draft, file -> file.type().startsWith("video/")),
                "captions", files(draft, file -> file.type().equals("text/vtt")),
                "zip", files(draft, file -> file.type().equals("application/zip")),
                "units", units(draft, unit -> true),
                "quizzes", units(draft, unit -> unit.kind().equals("quiz")),
                "practica", units(draft, unit -> unit.kind().equals("practicum")));
    }

    private static List<Option> files(Draft draft, Predicate<Draft.UsedFile> wanted) {
        return draft.files().stream()
                .filter(wanted)
                .map(file -> new Option(file.path(), file.path()))
                .toList();
    }

    private static List<Option> units(Draft draft, Predicate<Draft.UnitLine> wanted) {
        Stream<Draft.UnitLine> units = draft.units().stream().filter(wanted);
        return units.map(unit -> new Option(unit.id(), unit.title())).toList();
    }
}
