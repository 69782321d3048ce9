package certway.web.admin.authoring;

import certway.web.admin.form.Fault;
import certway.web.admin.form.Press;
import certway.web.admin.form.Sent;
import certway.web.admin.form.Sheet;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The questions of a quiz. Each is stored by itself, so that two authors can work at one bank. */
@Controller
@RequestMapping("/admin/programs/{program}/units/{unit}/questions")
class QuestionPages {

    private final DraftClient drafts;
    private final SaveDraft saveDraft;
    private final ShowDraft showDraft;
    private final LostThings lost;
    private final Pages pages;

    QuestionPages(DraftClient drafts, SaveDraft saveDraft, ShowDraft showDraft, LostThings lost, Pages pages) {
        this.drafts = drafts;
        this.lost = lost;
        this.saveDraft = saveDraft;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    /**
     * A question, there already or not.
     *
     * @param index in the bank; that of the next one for a new one
     */
    private record Edited(Draft draft, ObjectNode quiz, int index, ObjectNode stored) {

        String unit() {
            return quiz.path("id").asString("");
        }

        String id() {
            return stored.path("id").asString("");
        }

        String kind() {
            return stored.path("kind").asString("");
        }

        Sheet sheet() {
            return QuestionSheets.of(kind());
        }

        boolean isNew() {
            return index == quiz.path("quiz").path("questions").size();
        }

        String bank() {
            return "%s/units/%s".formatted(draft.draft().address(), unit());
        }

        String address() {
            return bank() + (isNew() ? "/questions?kind=" + kind() : "/questions/" + id());
        }
    }

    @GetMapping
    View begin(@PathVariable String program, @PathVariable String unit, @RequestParam String kind) {
        Edited edited = beginning(program, unit, kind);
        return page(edited, edited.stored(), edited.draft().draft().revision(), Told.NOTHING);
    }

    @PostMapping
    View add(
            @PathVariable String program,
            @PathVariable String unit,
            @RequestParam String kind,
            @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        return lost.question(program, sent, kind, () -> save(beginning(program, unit, kind), sent));
    }

    private Edited beginning(String program, String unit, String kind) {
        if (!QuestionSheets.names().contains(kind)) {
            throw new NotHere(null);
        }
        Draft draft = drafts.draft(program);
        ObjectNode quiz = quiz(draft, unit);
        List<String> taken =
                QuestionLine.of(quiz).stream().map(QuestionLine::id).toList();
        String id = NewId.of("question-" + (taken.size() + 1), "question", taken);
        return new Edited(draft, quiz, taken.size(), QuestionSheets.blank(kind, id));
    }

    @GetMapping("/{question}")
    View question(
            @PathVariable String program,
            @PathVariable String unit,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String saved) {
        Edited edited = existing(program, unit, question);
        Told told = saved == null ? Told.NOTHING : Told.of("saved");
        return page(edited, edited.stored(), edited.draft().draft().revision(), told);
    }

    @PostMapping("/{question}")
    View save(
            @PathVariable String program,
            @PathVariable String unit,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        String act = sent.one("do");
        return act.startsWith("bank-")
                ? move(existing(program, unit, question), sent, act)
                : lost.question(program, sent, sent.one("thing"), () -> save(existing(program, unit, question), sent));
    }

    private Edited existing(String program, String unit, String question) {
        Draft draft = drafts.draft(program);
        ObjectNode quiz = quiz(draft, unit);
        int index =
                QuestionLine.of(quiz).stream().map(QuestionLine::id).toList().indexOf(question);
        if (quiz.path("quiz").path("questions").path(index) instanceof ObjectNode stored) {
            return new Edited(draft, quiz, index, stored);
        }
        throw new NotHere(null);
    }

    private static ObjectNode quiz(Draft draft, String unit) {
        return draft.unit(unit)
                .filter(found -> found.path("quiz").path("questions").isArray())
                .orElseThrow(() -> new NotHere(null));
    }

    private View save(Edited edited, Sent sent) {
        ObjectNode value = sent.read(edited.sheet(), edited.stored());
        if (!(sent.press() instanceof Press.Save)) {
            return page(edited, value, sent.revision(), Told.of(sent.press()));
        }
        SaveDraft.Outcome outcome = change(edited, sent, bank -> put(bank, edited, value));
        return switch (outcome) {
            case SaveDraft.Outcome.Saved() ->
                pages.goTo("%s/questions/%s?saved=1#told".formatted(edited.bank(), edited.id()));
            case SaveDraft.Outcome.Stale stale -> page(edited, value, stale.now(), Told.of(outcome));
            case SaveDraft.Outcome.Refused refused -> page(edited, value, sent.revision(), within(edited, refused));
        };
    }

    private static void put(ArrayNode bank, Edited edited, ObjectNode value) {
        int index = index(bank, edited.id());
        if (index < 0) {
            bank.add(value);
        } else {
            bank.set(index, value);
        }
    }

    private static int index(ArrayNode bank, String id) {
        return bank.valueStream()
                .map(question -> question.path("id").asString(""))
                .toList()
                .indexOf(id);
    }

    /** What is wrong stands in the unit that was sent; the page has only the question. */
    private static Told within(Edited edited, SaveDraft.Outcome.Refused refused) {
        String part = "/quiz/questions/" + edited.index();
        Told why = refused.why();
        List<Fault> faults =
                why.faults().stream().map(fault -> fault.within(part)).toList();
        return new Told("refused", why.problem(), why.said(), faults, List.of());
    }

    private View move(Edited edited, Sent sent, String act) {
        SaveDraft.Outcome outcome = change(edited, sent, bank -> {
            int index = index(bank, edited.id());
            JsonNode question = bank.remove(index);
            if (!act.equals("bank-remove")) {
                bank.insert(Math.clamp(index + (act.equals("bank-up") ? -1L : 1L), 0, bank.size()), question);
            }
        });
        return outcome instanceof SaveDraft.Outcome.Saved
                ? pages.goTo(edited.bank() + "#questions")
                : page(edited, edited.stored(), edited.draft().draft().revision(), Told.of(outcome));
    }

    private interface ToBank {
        void change(ArrayNode bank);
    }

    /** Puts the change into the bank as it is now. */
    private SaveDraft.Outcome change(Edited edited, Sent sent, ToBank change) {
        return saveDraft.run(
                new SaveDraft.Wish(edited.draft().id(), sent.revision(), path -> isTouched(edited, path)),
                (now, tag) -> {
                    Optional<ObjectNode> unit = now.unit(edited.unit());
                    ObjectNode quiz = unit.orElse(edited.quiz()).deepCopy();
                    if (quiz.path("quiz").path("questions") instanceof ArrayNode bank) {
                        change.change(bank);
                    }
                    drafts.putUnit(now.id(), edited.unit(), tag, quiz);
                });
    }

    /** A new question that is sent twice has been added to the bank already. */
    private static boolean isTouched(Edited edited, String path) {
        String bank = "/units/%s/quiz/questions/".formatted(edited.unit());
        String part = bank + edited.id();
        return path.endsWith("/units/" + edited.unit())
                || path.endsWith(part)
                || path.contains(part + "/")
                || (edited.isNew() && path.contains(bank));
    }

    private View page(Edited edited, ObjectNode value, long revision, Told told) {
        String pointer = edited.isNew()
                ? ""
                : "%s/quiz/questions/%d".formatted(edited.draft().pointerOf(edited.unit()), edited.index());
        ShowDraft.Spot spot = new ShowDraft.Spot(edited.sheet(), edited.address(), pointer, Map.of());
        return showDraft.form(
                "admin/authoring/question",
                edited.draft(),
                new ShowDraft.Filled(spot, value, revision, told),
                Map.of(
                        "unit", edited.unit(),
                        "title", edited.quiz().path("title").asString(""),
                        "number", edited.index() + 1,
                        "kind", edited.kind()));
    }
}
