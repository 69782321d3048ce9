package certway.progress.study.model;

import java.time.Instant;

/** A fact that helps to meet a requirement. */
public sealed interface Evidence {

    /** The unit was done. */
    record UnitDone(UnitId unit, Instant at) implements Evidence {}

    /** The best attempt at a quiz, and where it is kept. */
    record BestScore(UnitId unit, int percent, String attempt) implements Evidence {}

    /** So many entries of a practicum's log were confirmed. */
    record EntriesConfirmed(UnitId unit, int entries) implements Evidence {}

    /** So long the learner was seen in the program. */
    record TimeSpent(int seconds) implements Evidence {}

    /** One line that says the same for ever. */
    default String canonical() {
        return switch (this) {
            case UnitDone(UnitId unit, Instant at) -> "done %s %s".formatted(unit.value(), at);
            case BestScore(UnitId unit, int percent, String attempt) ->
                "score %s %d %s".formatted(unit.value(), percent, attempt);
            case EntriesConfirmed(UnitId unit, int entries) -> "confirmed %s %d".formatted(unit.value(), entries);
            case TimeSpent(int seconds) -> "time %d".formatted(seconds);
        };
    }
}
