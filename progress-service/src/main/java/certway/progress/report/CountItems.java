package certway.progress.report;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Mark;
import certway.progress.attempt.model.Score;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up how questions were answered, by the version of the question: a corrected one is another. */
final class CountItems {

    private static final String NO_VERSION = "-";

    private final Studies studies;
    private final SubmittedAttempts attempts;
    private final Counters items;

    CountItems(Studies studies, SubmittedAttempts attempts, Counters items) {
        this.studies = studies;
        this.attempts = attempts;
        this.items = items;
    }

    /** Counts every question of an attempt; what the study does not refer to any more cannot be counted. */
    void count(StudyKey key, UnitId unit, int number, Place place) {
        studies.findWithUnit(key, unit)
                .ifPresent(study -> study.unit(unit)
                        .attempt(number)
                        .flatMap(summary -> attempts.find(summary.evidence()))
                        .ifPresent(attempt -> count(study, unit, attempt, place)));
    }

    private void count(Study study, UnitId unit, SubmittedAttempt attempt, Place place) {
        String program = study.enrollment().program().programId();
        int version = attempt.program() == null ? study.enrollment().program().version() : attempt.program();
        for (Mark mark : attempt.grade().marks()) {
            String questionVersion = attempt.draw().stream()
                    .filter(drawn -> drawn.question().equals(mark.question()))
                    .findFirst()
                    .map(Drawn::version)
                    .orElse(NO_VERSION);
            Map<String, Object> first = Map.of(
                    "programId", program,
                    "version", version,
                    "unit", unit.value(),
                    "question", mark.question().value(),
                    "questionVersion", questionVersion);
            String id = String.join("/", program, unit.value(), mark.question().value(), questionVersion);
            items.add(id, first, List.of(new Counters.Count(place, numbers(attempt, mark))));
        }
    }

    private static Map<String, Long> numbers(SubmittedAttempt attempt, Mark mark) {
        Score whole = attempt.grade().score();
        int others = whole.maximum() - mark.maximum();
        long rest = others == 0 ? 0 : new Score(whole.points() - mark.points(), others).percent();
        Map<String, Long> numbers = new TreeMap<>();
        numbers.put("asked", 1L);
        numbers.put("right", mark.isFull() ? 1L : 0L);
        numbers.put("rest", rest);
        numbers.put("restSquared", rest * rest);
        numbers.put("restRight", mark.isFull() ? rest : 0L);
        options(attempt.answers().get(mark.question()), rest, numbers);
        return numbers;
    }

    /** What was chosen, and how well those did otherwise who chose it. */
    private static void options(@Nullable Answer answer, long rest, Map<String, Long> numbers) {
        if (answer == null) {
            numbers.put("unanswered", 1L);
        }
        if (answer instanceof Answer.Chosen chosen) {
            chosen.options().forEach(option -> {
                numbers.put("options.%s.chosen".formatted(option.value()), 1L);
                numbers.put("options.%s.rest".formatted(option.value()), rest);
            });
        }
    }
}
