package certway.catalog.exchange;

import certway.catalog.program.ProgramContent;
import certway.catalog.program.Unit;

/** How much of everything. */
public record Counts(int programs, int modules, int units, int questions) {

    static final Counts NOTHING = new Counts(0, 0, 0, 0);

    static Counts of(ProgramContent content) {
        int questions = content.units().stream().mapToInt(Counts::questions).sum();
        return new Counts(
                1, content.curriculum().modules().size(), content.units().size(), questions);
    }

    private static int questions(Unit unit) {
        return unit instanceof Unit.QuizUnit quiz ? quiz.quiz().questions().size() : 0;
    }

    Counts withPrograms(int number) {
        return new Counts(number, modules, units, questions);
    }

    Counts plus(Counts other) {
        return new Counts(
                programs + other.programs, modules + other.modules, units + other.units, questions + other.questions);
    }
}
