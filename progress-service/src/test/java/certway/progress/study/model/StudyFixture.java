package certway.progress.study.model;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.study.model.CompletionRule.AllOf;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.CompletionRule.MinimumScore;
import certway.progress.study.model.Outline.Completing;
import certway.progress.study.model.Outline.Description;
import certway.progress.study.model.Outline.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Ada studies a small program: tubes and order of draw (readings), their quiz, and a module with one reading more. */
public final class StudyFixture {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    public static final LearnerId ADA = new LearnerId("ada");
    public static final EnrollmentId ENROLLMENT = new EnrollmentId("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10");
    public static final ProgramVersion PHLEBOTOMY = new ProgramVersion("hct-phlebotomy-technician", 1);

    public static final UnitId TUBES = new UnitId("tubes");
    public static final UnitId ORDER_OF_DRAW = new UnitId("order-of-draw");
    public static final UnitId QUIZ = new UnitId("equipment-quiz");
    public static final UnitId SAFETY = new UnitId("needle-safety");
    public static final ModuleId EQUIPMENT = new ModuleId("equipment");
    public static final ModuleId SAFE_WORK = new ModuleId("safe-work");

    /** No other version of the program than that of the study. */
    public static final Outlines NO_OTHERS = program -> {
        throw new IllegalStateException("nobody needs " + program);
    };

    private StudyFixture() {}

    public static Outline outline() {
        return outline(new AllOf(List.of(new AllUnits(), new MinimumScore(QUIZ, 80))));
    }

    public static Outline outline(CompletionRule rule) {
        return outline(Order.FREE, rule, QuizFixture.quiz());
    }

    public static Outline sequential() {
        return outline(Order.SEQUENTIAL, new AllUnits(), QuizFixture.quiz());
    }

    public static Outline outline(Order order, CompletionRule rule, Quiz quiz) {
        return new Outline(
                PHLEBOTOMY,
                new Description(
                        "phlebotomy-technician",
                        "Phlebotomy Technician",
                        "en",
                        2880,
                        new Validity.Months(24),
                        List.of(new Credit("ascp", "phlebotomy", 40))),
                order,
                new Completing(1, rule),
                List.of(
                        new Module(
                                EQUIPMENT,
                                "Equipment",
                                List.of(
                                        new Unit.Reading(TUBES, "Tubes", 25, "<p>Tubes</p>"),
                                        new Unit.Reading(ORDER_OF_DRAW, "Order of draw", 20, "<p>Order</p>"),
                                        new Unit.QuizUnit(QUIZ, "Check: equipment", 15, quiz))),
                        new Module(
                                SAFE_WORK,
                                "Safe work",
                                List.of(new Unit.Reading(SAFETY, "Needle safety", 10, "<p>Safety</p>")))));
    }

    public static Enrollment enrollment() {
        return enrollment(1);
    }

    public static Enrollment enrollment(long revision) {
        return new Enrollment(ENROLLMENT, ADA, PHLEBOTOMY, 1, revision, NOON.plus(Duration.ofDays(180)));
    }

    /** Nothing done yet. */
    public static Study opened() {
        return Study.opened(enrollment(), NOON);
    }

    /** Starts from a new study and does one thing after the other, a minute apart. */
    public static Steps ada(Outline outline) {
        return new Steps(opened(), outline, NOON);
    }

    public static Steps ada() {
        return ada(outline());
    }

    /** A study after some steps; every step must be accepted. */
    public record Steps(Study study, Outline outline, Instant now) {

        public Progress progress() {
            return new Progress(study, outline, now);
        }

        public Steps reads(UnitId unit) {
            Steps visited = visits(unit);
            return visited.after(((Decision.Accepted) visited.later().complete(unit)).change());
        }

        public Steps visits(UnitId unit) {
            return after(((Decision.Accepted) later().visit(unit)).change());
        }

        public Steps starts(UnitId unit) {
            return after(((Decision.Started) later().start(unit, null, new Random(1))).change());
        }

        /** Takes the quiz with so many of its four answers right. */
        public Steps takesQuiz(int right) {
            return starts(QUIZ).answers(right).submits();
        }

        public Steps answers(int right) {
            UnitState state = study.unit(QUIZ);
            OpenAttempt open = state.open();
            if (open == null) {
                throw new IllegalStateException("no attempt is open");
            }
            Map<QuestionId, Answer> answers = new HashMap<>();
            open.draw().stream()
                    .limit(right)
                    .forEach(drawn -> answers.put(
                            drawn.question(),
                            Objects.requireNonNull(QuizFixture.allRight().get(drawn.question()))));
            OpenAttempt answered = open;
            for (Map.Entry<QuestionId, Answer> answer : answers.entrySet()) {
                answered = answered.with(answer.getKey(), answer.getValue());
            }
            return new Steps(study.at(QUIZ, state.started(answered), now, 0), outline, now);
        }

        /** Answers one question of the open attempt. */
        public Steps answersWith(QuestionId question, Answer answer) {
            UnitState state = study.unit(QUIZ);
            OpenAttempt open = Objects.requireNonNull(state.open(), "no attempt is open");
            return new Steps(study.at(QUIZ, state.started(open.with(question, answer)), now, 0), outline, now);
        }

        public Decision.Graded submission() {
            OpenAttempt open = study.unit(QUIZ).open();
            return (Decision.Graded) later().submit(QUIZ, open == null ? 0 : open.number(), NO_OTHERS);
        }

        public Steps submits() {
            return after(submission().change());
        }

        private Progress later() {
            return new Progress(study, outline, now.plusSeconds(60));
        }

        Steps after(Change change) {
            return new Steps(change.study(), outline, now.plusSeconds(60));
        }
    }
}
