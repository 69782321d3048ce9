package certway.progress.study;

import certway.platform.web.Problems;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Progress;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.Work.Part;
import certway.progress.study.model.Working;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Units that are done step by step: every request says how far the learner is, so sending it twice is once. */
@RestController
@RequestMapping("/api/studies/{enrollmentId}/units/{unitId}")
class WorkController {

    private static final int MOST = 500;
    private static final int LONGEST_WAY = 100;

    private final ChangeStudy change;

    WorkController(ChangeStudy change) {
        this.change = change;
    }

    record Ticks(@Nullable List<@Nullable String> items) {}

    record Choices(@Nullable List<@Nullable String> choices) {}

    record Position(@Nullable Integer second, @Nullable List<@Nullable Seconds> watched) {}

    record Seconds(@Nullable Integer from, @Nullable Integer to) {}

    @PutMapping("/ticks")
    @Operation(operationId = "tickItems", summary = "What of a checklist is ticked")
    ResponseEntity<Object> tick(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestBody Ticks ticks,
            @AuthenticationPrincipal Jwt token) {
        Set<String> items = Set.copyOf(texts("/items", ticks.items(), MOST));
        return run(enrollmentId, unitId, token, (working, unit) -> working.tick(unit, items));
    }

    @PutMapping("/choices")
    @Operation(operationId = "chooseInCase", summary = "What was chosen in a case, from its start")
    ResponseEntity<Object> choose(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestBody Choices choices,
            @AuthenticationPrincipal Jwt token) {
        List<String> way = texts("/choices", choices.choices(), LONGEST_WAY);
        return run(enrollmentId, unitId, token, (working, unit) -> working.choose(unit, way));
    }

    @PutMapping("/position")
    @Operation(operationId = "watchVideo", summary = "Where a video is, and which parts of it were watched")
    ResponseEntity<Object> watch(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestBody Position position,
            @AuthenticationPrincipal Jwt token) {
        Integer second = position.second();
        if (second == null || second < 0) {
            throw Problems.invalid("/second", "is a number of seconds");
        }
        List<Part> parts = parts(position.watched());
        return run(enrollmentId, unitId, token, (working, unit) -> working.watch(unit, second, parts));
    }

    private ResponseEntity<Object> run(
            String enrollmentId, String unitId, Jwt token, BiFunction<Working, UnitId, Decision> doing) {
        UnitId unit = StudyController.unit(unitId);
        ChangeStudy.Deciding deciding = (Progress progress) -> doing.apply(new Working(progress), unit);
        return StudyController.answer(change.run(StudyController.key(enrollmentId, token), deciding), unit);
    }

    private static List<String> texts(String pointer, @Nullable List<@Nullable String> given, int most) {
        if (given == null || given.size() > most) {
            throw Problems.invalid(pointer, "is a list of at most %d ids".formatted(most));
        }
        List<String> texts = new ArrayList<>();
        for (String text : given) {
            if (text == null) {
                throw Problems.invalid(pointer, "has an entry that is no id");
            }
            texts.add(text);
        }
        return texts;
    }

    private static List<Part> parts(@Nullable List<@Nullable Seconds> given) {
        if (given == null || given.size() > MOST) {
            throw Problems.invalid("/watched", "is a list of at most %d parts".formatted(MOST));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Seconds part = given.get(i);
            Integer from = part == null ? null : part.from();
            Integer to = part == null ? null : part.to();
            if (from == null || to == null || from < 0 || to <= from) {
                throw Problems.invalid("/watched/" + i, "goes from a second to a later one");
            }
            parts.add(new Part(from, to));
        }
        return parts;
    }
}
