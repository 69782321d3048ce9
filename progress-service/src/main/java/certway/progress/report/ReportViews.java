package certway.progress.report;

import certway.progress.attempt.model.Hotspot;
import certway.progress.attempt.model.Matching;
import certway.progress.attempt.model.Option;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.ShortText;
import certway.progress.report.Reports.Funnel;
import certway.progress.report.Reports.Item;
import certway.progress.report.Reports.OptionCounts;
import certway.progress.report.Reports.UnitCounts;
import certway.progress.report.model.Risk;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports as they are answered; no answer key is in any of them. */
final class ReportViews {

    private ReportViews() {}

    /**
     * A program version.
     *
     * @param ended withdrawn or out of time, also after a completion
     * @param medianDays within which half of the completions came
     */
    record FunnelView(
            int version,
            String title,
            int enrolled,
            int started,
            int completed,
            int ended,
            @Nullable Integer medianDays,
            @Nullable Integer ninetyPercentDays,
            Map<Integer, Integer> completedWithinDays,
            List<UnitLine> units) {

        static FunnelView of(Funnel funnel, Outline outline) {
            List<UnitLine> lines = new ArrayList<>();
            int before = funnel.started();
            for (Unit unit : outline.units()) {
                UnitCounts counts = funnel.units().getOrDefault(unit.id().value(), UnitCounts.NONE);
                lines.add(UnitLine.of(unit, counts, Math.max(0, before - counts.done())));
                before = counts.done();
            }
            return new FunnelView(
                    funnel.version(),
                    outline.description().title(),
                    funnel.enrolled(),
                    funnel.started(),
                    funnel.completed(),
                    funnel.ended(),
                    funnel.time().within(50),
                    funnel.time().within(90),
                    new TreeMap<>(funnel.time().byDays()),
                    lines);
        }
    }

    /**
     * A unit in the order of the program.
     *
     * @param lost how many fewer were done with it than with the unit before; of the first, than had started
     */
    record UnitLine(
            String unit,
            String kind,
            String title,
            int done,
            int lost,
            @Nullable Integer attempts,
            @Nullable Integer tried,
            @Nullable Integer passedAtOnce) {

        static UnitLine of(Unit unit, UnitCounts counts, int lost) {
            boolean quiz = unit.asQuiz().isPresent();
            return new UnitLine(
                    unit.id().value(),
                    unit.kind(),
                    unit.title(),
                    counts.done(),
                    lost,
                    quiz ? counts.attempts() : null,
                    quiz ? counts.tried() : null,
                    quiz ? counts.passedAtOnce() : null);
        }
    }

    /**
     * A question in one of its versions.
     *
     * @param difficulty how many of a thousand answered it right
     * @param discrimination corrected point-biserial correlation in thousandths; null where it says nothing
     */
    record ItemView(
            String unit,
            String question,
            String questionVersion,
            @Nullable String text,
            int asked,
            int right,
            int unanswered,
            @Nullable Integer difficulty,
            @Nullable Integer discrimination,
            List<OptionLine> options) {

        static ItemView of(Item item, Outline outline) {
            Optional<Question> question = outline.place(new UnitId(item.asked().unit()))
                    .flatMap(place -> place.unit().asQuiz())
                    .flatMap(quiz -> quiz.question(new QuestionId(item.asked().question())));
            return new ItemView(
                    item.asked().unit(),
                    item.asked().question(),
                    item.asked().questionVersion(),
                    question.map(Question::text).orElse(null),
                    item.sums().asked(),
                    item.sums().right(),
                    item.unanswered(),
                    item.sums().difficulty(),
                    item.sums().discrimination(),
                    question.map(asked -> options(asked, item)).orElse(List.of()));
        }

        private static List<OptionLine> options(Question question, Item item) {
            return switch (question) {
                case Question.SingleChoice choice -> lines(choice.options(), item);
                case Question.MultipleChoice choice -> lines(choice.options(), item);
                case Hotspot hotspot -> lines(hotspot.options(), item);
                case Question.Numeric _, Question.Ordering _, Matching _, ShortText _ -> List.of();
            };
        }

        private static List<OptionLine> lines(List<Option> options, Item item) {
            OptionCounts none = new OptionCounts(0, 0);
            return options.stream()
                    .map(option -> OptionLine.of(
                            option, item.options().getOrDefault(option.id().value(), none)))
                    .toList();
        }
    }

    /**
     * How an option draws.
     *
     * @param restPercent what those earned in the other questions, on average, who chose it; null while nobody did
     */
    record OptionLine(
            String option,
            String text,
            int chosen,
            @Nullable Integer restPercent) {

        static OptionLine of(Option option, OptionCounts counts) {
            return new OptionLine(
                    option.id().value(), option.text(), counts.chosen(), counts.chosen() == 0 ? null : counts.rest());
        }
    }

    /** A study that may not be finished. */
    record RiskView(
            String enrollmentId,
            int version,
            List<String> risks,
            Instant lastSeenAt,
            @Nullable Instant accessUntil,
            int percent) {

        static RiskView of(Progress progress, List<Risk> risks) {
            return new RiskView(
                    progress.study().enrollment().id().value(),
                    progress.study().enrollment().program().version(),
                    risks.stream()
                            .map(risk -> risk.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList(),
                    Risk.seen(progress.study()),
                    progress.study().enrollment().accessUntil(),
                    progress.percent());
        }
    }
}
