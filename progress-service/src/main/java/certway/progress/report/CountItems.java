package certway.progress.report;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Mark;
import certway.progress.attempt.model.Score;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Studies;
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

    /** The attempt of which the questions are to be counted; null if there is none, or if its study is gone. */
    Fact.@Nullable Attempt attempt(Tally tally) {
        Tally.FirstAttempt first = tally.attempt();
        return first == null
                ? null
                : studies.findWithUnit(first.study(), first.unit())
                        .flatMap(study -> study.unit(first.unit()).attempt(Tally.FirstAttempt.NUMBER))
                        .map(summary -> new Fact.Attempt(first.unit().value(), summary.evidence(), null))
                        .orElse(null);
    }

    void count(Fact fact, Place place) {
        of(fact).forEach(
                        item -> items.add(item.id(), item.first(), List.of(new Counters.Count(place, item.numbers()))));
    }

    /** What the fact's attempt adds: nothing if it has none. */
    List<ItemTally> of(Fact fact) {
        Fact.Attempt of = fact.attempt();
        if (of == null) {
            return List.of();
        }
        List<ItemTally> kept = of.items();
        return kept != null
                ? kept
                : attempts.find(of.evidence())
                        .map(attempt -> attempt.grade().marks().stream()
                                .map(mark -> item(fact, of.unit(), attempt, mark))
                                .toList())
                        .orElse(List.of());
    }

    private static ItemTally item(Fact fact, String unit, SubmittedAttempt attempt, Mark mark) {
        String program = fact.program().programId();
        int version = attempt.program() == null ? fact.program().version() : attempt.program();
        String questionVersion = attempt.draw().stream()
                .filter(drawn -> drawn.question().equals(mark.question()))
                .findFirst()
                .map(Drawn::version)
                .orElse(NO_VERSION);
        Map<String, Object> first = Map.of(
                "programId", program,
                "version", version,
                "unit", unit,
                "question", mark.question().value(),
                "questionVersion", questionVersion);
        String id = String.join("/", program, unit, mark.question().value(), questionVersion);
        return new ItemTally(id, first, numbers(attempt, mark));
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
