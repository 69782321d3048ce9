package certway.progress.study.model;

import static java.util.stream.Collectors.joining;

import certway.progress.practicum.model.Log;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds completion rules against a study. */
final class Requirements {

    private static final int NAMED = 3;
    private static final int SECONDS = 60;

    private final Study study;
    private final Outline outline;

    Requirements(Study study, Outline outline) {
        this.study = study;
        this.outline = outline;
    }

    Requirement whole() {
        return of(outline.completing().rule());
    }

    private Requirement of(CompletionRule rule) {
        return switch (rule) {
            case CompletionRule.AllOf(List<CompletionRule> rules) -> parts("all-of", rules.size(), rules);
            case CompletionRule.AnyOf(List<CompletionRule> rules) -> parts("any-of", 1, rules);
            case CompletionRule.AtLeast(int count, List<CompletionRule> rules) -> parts("at-least", count, rules);
            case CompletionRule.AllUnits _ ->
                units("all-units", outline.units().stream().map(Unit::id).toList());
            case CompletionRule.Units(List<UnitId> units) -> units("units", units);
            case CompletionRule.MinimumScore(UnitId unit, int percent) -> score(unit, percent);
            case CompletionRule.MinimumTime(int minutes) -> time(minutes);
            case CompletionRule.PracticumCount(UnitId unit, int count) -> entries(unit, count);
            case CompletionRule.FinalScore score -> finalScore(score);
        };
    }

    private Requirement parts(String rule, int needed, List<CompletionRule> rules) {
        List<Requirement> parts = rules.stream().map(this::of).toList();
        int have = (int) parts.stream().filter(Requirement::met).count();
        boolean met = have >= needed;
        return new Requirement(rule, met, have, needed, List.of(), met ? null : next(needed - have, parts), parts);
    }

    private static String next(int missing, List<Requirement> parts) {
        List<String> open = parts.stream()
                .map(Requirement::nextAction)
                .flatMap(Requirements::present)
                .toList();
        if (open.size() == missing) {
            return open.getFirst();
        }
        return "%d of these: %s".formatted(missing, String.join(" / ", open));
    }

    private static Stream<String> present(@Nullable String text) {
        return Optional.ofNullable(text).stream();
    }

    private Requirement units(String rule, List<UnitId> units) {
        List<Evidence> done =
                units.stream().flatMap(unit -> done(unit).stream()).toList();
        List<UnitId> open =
                units.stream().filter(unit -> !study.unit(unit).isDone()).toList();
        String next = open.isEmpty() ? null : "Finish " + titles(open);
        return new Requirement(rule, open.isEmpty(), done.size(), units.size(), done, next, List.of());
    }

    private Optional<Evidence> done(UnitId unit) {
        Instant at = study.unit(unit).completedAt();
        return at == null ? Optional.empty() : Optional.of(new Evidence.UnitDone(unit, at));
    }

    private String titles(List<UnitId> units) {
        String named = units.stream().limit(NAMED).map(outline::titleOf).collect(joining(", "));
        return units.size() > NAMED ? "%s and %d more".formatted(named, units.size() - NAMED) : named;
    }

    private Requirement score(UnitId unit, int percent) {
        Integer reached = study.unit(unit).best();
        boolean met = reached != null && reached >= percent;
        String next = met ? null : "Reach %d %% in %s".formatted(percent, outline.titleOf(unit));
        return new Requirement(
                "minimum-score",
                met,
                reached == null ? 0 : reached,
                percent,
                best(unit).toList(),
                next,
                List.of());
    }

    private Stream<Evidence> best(UnitId unit) {
        return study.unit(unit).bestAttempt().stream()
                .map(attempt -> new Evidence.BestScore(unit, attempt.score().percent(), attempt.evidence()));
    }

    private Requirement time(int minutes) {
        int seconds = study.seconds();
        int have = seconds / SECONDS;
        boolean met = have >= minutes;
        String next = met ? null : "Study for %d more minutes".formatted(minutes - have);
        List<Evidence> spent = seconds == 0 ? List.of() : List.of(new Evidence.TimeSpent(seconds));
        return new Requirement("minimum-time", met, have, minutes, spent, next, List.of());
    }

    private Requirement entries(UnitId unit, int count) {
        int have = Logbook.log(study, unit).count(Log.State.CONFIRMED);
        boolean met = have >= count;
        String next =
                met ? null : "Have %d more entries of %s confirmed".formatted(count - have, outline.titleOf(unit));
        List<Evidence> confirmed = have == 0 ? List.of() : List.of(new Evidence.EntriesConfirmed(unit, have));
        return new Requirement("practicum-count", met, have, count, confirmed, next, List.of());
    }

    private Requirement finalScore(CompletionRule.FinalScore score) {
        int have = score.of(study::best);
        List<UnitId> units =
                score.weights().stream().map(CompletionRule.Weight::unit).toList();
        List<UnitId> worth = units.stream()
                .filter(unit -> study.best(unit) < score.percent())
                .toList();
        boolean met = have >= score.percent();
        String next = met ? null : "Do better in %s to reach %d %%".formatted(titles(worth), score.percent());
        return new Requirement(
                "final-score",
                met,
                have,
                score.percent(),
                units.stream().flatMap(this::best).toList(),
                next,
                List.of());
    }
}
