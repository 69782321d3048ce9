package certway.progress.study.model;

import certway.progress.attempt.model.Quiz;

/** A unit as studying needs it. */
public sealed interface Unit {

    UnitId id();

    String title();

    int minutes();

    /** Done when the learner has seen it and says so. */
    record Reading(UnitId id, String title, int minutes, String html) implements Unit {}

    /** Done when an attempt passed. */
    record QuizUnit(UnitId id, String title, int minutes, Quiz quiz) implements Unit {}

    /** The word for this kind in events and answers. */
    default String kind() {
        return switch (this) {
            case Reading _ -> "reading";
            case QuizUnit _ -> "quiz";
        };
    }
}
