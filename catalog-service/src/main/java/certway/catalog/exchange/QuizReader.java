package certway.catalog.exchange;

import certway.catalog.program.Question;
import certway.catalog.program.Quiz;
import certway.catalog.program.Quiz.FeedbackTime;
import certway.catalog.program.Quiz.TagDraw;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one quiz; its questions stand in it or in a bank that several quizzes share. */
final class QuizReader {

    static final Quiz STAND_IN = new Quiz(1, 1, null, false, FeedbackTime.NEVER, List.of());

    private static final int BANK = 1_000;
    private static final int TAGS = 20;
    private static final int ATTEMPTS = 1_000;
    private static final int DAY = 1_440;
    private static final int COOL_DOWN = 30 * DAY;

    /** How many questions are drawn, in all and by tag. */
    private record Draw(int count, List<TagDraw> byTag) {}

    private final Material material;

    /** Reads the file that a node names; null where content is read in its stored form, which has no banks. */
    private final @Nullable Function<Node, Optional<Node>> banks;

    QuizReader(Material material, @Nullable Function<Node, Optional<Node>> banks) {
        this.material = material;
        this.banks = banks;
    }

    Quiz read(Node node) {
        int before = node.faults().count();
        Fields fields = node.fields();
        int passMark = fields.required("passMark").integer(1, 100);
        Node drawNode = fields.required("draw");
        Draw draw = banks == null ? storedDraw(drawNode, fields) : draw(drawNode);
        Quiz quiz = new Quiz(
                passMark,
                draw.count(),
                fields.optional("attemptLimit")
                        .map(limit -> limit.integer(1, ATTEMPTS))
                        .orElse(null),
                fields.required("shuffleOptions").truth(),
                fields.required("feedback").oneOf(FeedbackTime.values(), FeedbackTime::text),
                questions(node, fields),
                draw.byTag(),
                fields.optional("timeLimitMinutes")
                        .map(limit -> limit.integer(1, DAY))
                        .orElse(null),
                fields.optional("coolDownMinutes")
                        .map(pause -> pause.integer(1, COOL_DOWN))
                        .orElse(null),
                fields.optional("partialCredit").map(Node::truth).orElse(false));
        fields.end();
        checkDraw(quiz, drawNode, node.faults().count() == before);
        return quiz;
    }

    private static Draw draw(Node node) {
        return node.yaml() instanceof YamlNode.Sequence ? byTag(node) : new Draw(node.integer(1, BANK), List.of());
    }

    private static Draw byTag(Node node) {
        Set<String> tags = new HashSet<>();
        List<TagDraw> draws =
                node.items(1, TAGS).stream().map(item -> tagDraw(item, tags)).toList();
        return new Draw(Math.max(1, draws.stream().mapToInt(TagDraw::count).sum()), draws);
    }

    private static TagDraw tagDraw(Node node, Set<String> tags) {
        Fields fields = node.fields();
        Node tag = fields.required("tag");
        TagDraw draw = new TagDraw(
                Fields.unique(tag, tag.id(), tags), fields.required("count").integer(1, BANK));
        fields.end();
        return draw;
    }

    private static Draw storedDraw(Node node, Fields fields) {
        int count = node.integer(1, BANK);
        Draw draw = fields.optional("drawByTag").map(QuizReader::byTag).orElse(new Draw(count, List.of()));
        if (draw.count() != count) {
            node.fault("must be the sum of drawByTag, %d".formatted(draw.count()));
        }
        return draw;
    }

    private List<Question> questions(Node node, Fields fields) {
        Optional<Node> bank = banks == null ? Optional.empty() : fields.optional("bank");
        if (banks == null || bank.isEmpty()) {
            return questions(fields);
        }
        if (fields.optional("questions").isPresent()) {
            node.fault("must have either questions or a bank");
        }
        return bank.flatMap(banks).map(this::bank).orElse(List.of());
    }

    private List<Question> bank(Node node) {
        Fields fields = node.fields();
        List<Question> questions = questions(fields);
        fields.end();
        return questions;
    }

    private List<Question> questions(Fields fields) {
        QuestionReader reader = new QuestionReader(material);
        return fields.required("questions").items(1, BANK).stream()
                .map(reader::read)
                .toList();
    }

    private static void checkDraw(Quiz quiz, Node node, boolean readable) {
        int size = quiz.questions().size();
        if (quiz.draw() > size) {
            node.unfinished("draws %d questions from a bank of %d".formatted(quiz.draw(), size));
            return;
        }
        if (readable && !TagDraws.canBeDrawn(quiz.drawByTag(), quiz.questions())) {
            node.unfinished("the bank has too few questions with these tags: "
                    + TagDraws.counts(quiz.drawByTag(), quiz.questions()));
        }
    }
}
