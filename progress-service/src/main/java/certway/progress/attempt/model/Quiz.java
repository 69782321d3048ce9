package certway.progress.attempt.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A quiz as its author wrote it: the bank of questions with their keys, and how attempts are made from it. */
public record Quiz(Terms terms, List<Question> questions, Map<QuestionId, Label> labels) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What a question is worth where parts of it count: the same for each, so that long questions weigh no more. */
    private static final int PARTS = 100;

    /**
     * What holds for every attempt.
     *
     * @param draw how many questions an attempt has
     * @param attemptLimit how many attempts there are; null for as many as the learner likes
     * @param timeLimit how long an attempt may be answered; null for as long as the learner likes
     * @param drawByTag how many of the questions have which tag; empty if that is left to chance
     * @param coolDown how long after one attempt was handed in the next may start; null for at once
     * @param partialCredit whether an answer that is right in part earns a part
     */
    public record Terms(
            int passMark,
            int draw,
            @Nullable Integer attemptLimit,
            boolean shuffleOptions,
            FeedbackPolicy feedback,
            @Nullable Duration timeLimit,
            List<TagDraw> drawByTag,
            @Nullable Duration coolDown,
            boolean partialCredit) {

        public Terms(
                int passMark,
                int draw,
                @Nullable Integer attemptLimit,
                boolean shuffleOptions,
                FeedbackPolicy feedback) {
            this(passMark, draw, attemptLimit, shuffleOptions, feedback, null, List.of(), null, false);
        }

        public Terms {
            drawByTag = List.copyOf(drawByTag);
            if (timeLimit != null && !timeLimit.isPositive()) {
                throw new IllegalArgumentException("a time limit is positive");
            }
            if (coolDown != null && !coolDown.isPositive()) {
                throw new IllegalArgumentException("a time to wait is positive");
            }
            if (!drawByTag.isEmpty()
                    && drawByTag.stream().mapToInt(TagDraw::count).sum() != draw) {
                throw new IllegalArgumentException("what is drawn by tag is not %d questions".formatted(draw));
            }
            if (passMark < 0 || passMark > 100) {
                throw new IllegalArgumentException("a pass mark is a percentage, not %d".formatted(passMark));
            }
            if (draw < 1) {
                throw new IllegalArgumentException("an attempt draws at least one question");
            }
            if (attemptLimit != null && attemptLimit < 1) {
                throw new IllegalArgumentException("there is at least one attempt");
            }
        }

        private Terms extended(int timePercent, int attempts) {
            return new Terms(
                    passMark,
                    draw,
                    attemptLimit == null ? null : attemptLimit + attempts,
                    shuffleOptions,
                    feedback,
                    timeLimit == null ? null : longer(timeLimit, timePercent),
                    drawByTag,
                    coolDown,
                    partialCredit);
        }

        private static Duration longer(Duration limit, int percent) {
            long minutes = Math.ceilDiv(limit.toSeconds() * (100L + percent), 60L * 100L);
            return percent == 0 ? limit : Duration.ofMinutes(minutes);
        }
    }

    /** So many questions with a tag. */
    public record TagDraw(String tag, int count) {}

    /**
     * What is known of a question besides what is asked.
     *
     * @param version names what the question was when it was published
     */
    public record Label(@Nullable String version, List<String> tags) {

        static final Label NONE = new Label(null, List.of());

        public Label {
            tags = List.copyOf(tags);
        }
    }

    public Quiz(Terms terms, List<Question> questions) {
        this(terms, questions, Map.of());
    }

    public Quiz {
        questions = List.copyOf(questions);
        labels = Map.copyOf(labels);
        if (terms.draw() > questions.size()) {
            throw new IllegalArgumentException(
                    "%d questions are drawn from %d".formatted(terms.draw(), questions.size()));
        }
        if (new HashSet<>(questions.stream().map(Question::id).toList()).size() != questions.size()) {
            throw new IllegalArgumentException("questions of a quiz have ids of their own");
        }
    }

    /**
     * The quiz for somebody who is allowed more.
     *
     * @param timePercent of the time limit; the whole is rounded up to minutes
     * @param attempts more than the attempt limit
     */
    public Quiz extended(int timePercent, int attempts) {
        return timePercent == 0 && attempts == 0
                ? this
                : new Quiz(terms.extended(timePercent, attempts), questions, labels);
    }

    public int passMark() {
        return terms.passMark();
    }

    public Optional<Question> question(QuestionId id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public boolean allowsAttempt(int number) {
        Integer limit = terms.attemptLimit();
        return limit == null || number <= limit;
    }

    /** When the next attempt may start after one was handed in then. */
    public Instant nextAttemptAt(Instant submittedAt) {
        Duration coolDown = terms.coolDown();
        return coolDown == null ? submittedAt : submittedAt.plus(coolDown);
    }

    /** Whether feedback is shown to a learner who has submitted so many attempts. */
    public boolean showsFeedback(int submitted) {
        return switch (terms.feedback()) {
            case NEVER -> false;
            case AFTER_SUBMIT -> submitted > 0;
            case AFTER_LAST_ATTEMPT -> !allowsAttempt(submitted + 1);
        };
    }

    /** The questions of a new attempt. */
    public List<Drawn> draw(RandomGenerator random) {
        List<Question> bank = new ArrayList<>(questions);
        Collections.shuffle(bank, random);
        List<Question> drawn = terms.drawByTag().isEmpty() ? bank.subList(0, terms.draw()) : byTag(bank);
        return drawn.stream()
                .map(question -> new Drawn(
                        question.id(),
                        orderOf(question, random),
                        label(question.id()).version()))
                .toList();
    }

    private Label label(QuestionId question) {
        return labels.getOrDefault(question, Label.NONE);
    }

    private List<Question> byTag(List<Question> shuffled) {
        Map<QuestionId, List<String>> tags = new HashMap<>();
        labels.forEach((question, label) -> tags.put(question, label.tags()));
        List<Question> drawn = new ArrayList<>(TagDraws.take(terms.drawByTag(), tags, shuffled));
        // Where the bank cannot meet the counts: an attempt always has its number of questions.
        shuffled.stream()
                .filter(question -> !drawn.contains(question))
                .limit((long) terms.draw() - drawn.size())
                .toList()
                .forEach(drawn::add);
        return drawn;
    }

    /** Whether an attempt that was started then may still be answered; a short grace is for slow connections. */
    public boolean isInTime(Instant startedAt, Instant now) {
        Duration limit = terms.timeLimit();
        return limit == null || now.isBefore(startedAt.plus(limit).plus(GRACE));
    }

    private List<OptionId> orderOf(Question question, RandomGenerator random) {
        return switch (question) {
            case Question.Choice choice -> {
                List<OptionId> order = new ArrayList<>(
                        choice.options().stream().map(Option::id).toList());
                if (terms.shuffleOptions()) {
                    Collections.shuffle(order, random);
                }
                yield order;
            }
            case Question.Ordering ordering -> {
                List<OptionId> order = new ArrayList<>(ordering.rightOrder());
                Collections.shuffle(order, random);
                if (order.equals(ordering.rightOrder())) {
                    // What is shown must not be the key.
                    Collections.rotate(order, 1);
                }
                yield order;
            }
            case Matching matching -> {
                List<OptionId> order = new ArrayList<>(
                        matching.options().stream().map(Item::id).toList());
                Collections.shuffle(order, random);
                yield order;
            }
            case Question.Numeric _, ShortText _ -> List.of();
        };
    }

    /** A pure function: a question without an answer earns nothing. */
    public Grade grade(List<Drawn> draw, Map<QuestionId, Answer> answers) {
        return new Grade(draw.stream()
                .map(drawn -> mark(drawn.question(), answers.get(drawn.question())))
                .toList());
    }

    private Mark mark(QuestionId id, @Nullable Answer answer) {
        Question question = question(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("question %s is not in the bank".formatted(id.value())));
        if (terms.partialCredit()) {
            return new Mark(id, answer == null ? 0 : question.partOf(PARTS, answer), PARTS);
        }
        boolean right = answer != null && question.isRight(answer);
        return new Mark(id, right ? question.points() : 0, question.points());
    }
}
