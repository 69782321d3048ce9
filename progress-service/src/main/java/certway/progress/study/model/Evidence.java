package certway.progress.study.model;

import java.time.Instant;

/** A fact that helps to meet a requirement. */
public sealed interface Evidence {

    UnitId unit();

    /** The unit was done. */
    record UnitDone(UnitId unit, Instant at) implements Evidence {}

    /** The best attempt at a quiz, and where it is kept. */
    record BestScore(UnitId unit, int percent, String attempt) implements Evidence {}

    /** One line that says the same for ever. */
    default String canonical() {
        return switch (this) {
            case UnitDone(UnitId unit, Instant at) -> "done %s %s".formatted(unit.value(), at);
            case BestScore(UnitId unit, int percent, String attempt) ->
                "score %s %d %s".formatted(unit.value(), percent, attempt);
        };
    }
}
