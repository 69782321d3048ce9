package certway.web.admin.authoring;

import certway.web.admin.form.Lost;
import certway.web.admin.form.Lost.Again;
import certway.web.admin.form.Sent;
import certway.web.layout.NotHere;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Whoever saves a part of a draft that others removed meanwhile keeps what was typed, and may begin it anew elsewhere in the draft. */
@Component
class LostThings {

    private final DraftClient drafts;
    private final Lost lost;

    LostThings(DraftClient drafts, Lost lost) {
        this.drafts = drafts;
        this.lost = lost;
    }

    /** Saves a unit of that kind, to be begun anew in one of the modules. */
    View unit(String program, Sent sent, String kind, Supplier<View> save) {
        return saved(
                program, sent, save, draft -> UnitSheets.names().contains(kind) ? inModules(draft, kind) : List.of());
    }

    /** Saves a question of that kind, to be begun anew in one of the quizzes. */
    View question(String program, Sent sent, String kind, Supplier<View> save) {
        return saved(
                program,
                sent,
                save,
                draft -> QuestionSheets.names().contains(kind) ? inQuizzes(draft, kind) : List.of());
    }

    private View saved(String program, Sent sent, Supplier<View> save, Function<Draft, List<Again>> places) {
        try {
            return save.get();
        } catch (NotHere | HttpClientErrorException.NotFound e) {
            return lost(program, sent, places);
        }
    }

    private View lost(String program, Sent sent, Function<Draft, List<Again>> places) {
        try {
            Draft now = drafts.draft(program);
            return lost.page(
                    sent, now.draft().revision(), places.apply(now), now.draft().address());
        } catch (HttpClientErrorException.NotFound e) {
            return lost.page(sent, 0, List.of(), "/admin/programs");
        }
    }

    private static List<Again> inModules(Draft draft, String kind) {
        return draft.modules().stream()
                .map(module -> new Again(
                        module.title(),
                        "%s/modules/%s/units?kind=%s".formatted(draft.draft().address(), module.id(), kind)))
                .toList();
    }

    private static List<Again> inQuizzes(Draft draft, String kind) {
        return draft.units().stream()
                .filter(unit -> unit.kind().equals("quiz"))
                .map(unit -> new Again(
                        unit.title(),
                        "%s/units/%s/questions?kind=%s".formatted(draft.draft().address(), unit.id(), kind)))
                .toList();
    }
}
