package certway.progress.study;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.Answer.Matched;
import certway.progress.attempt.model.Answer.Measured;
import certway.progress.attempt.model.Answer.Ordered;
import certway.progress.attempt.model.Answer.Written;
import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Grade;
import certway.progress.attempt.model.Mark;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Score;
import certway.progress.attempt.model.SubmittedAttempt;
import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Attempts as documents: inside a study while they are open and as summaries, whole in a collection of their own. */
final class AttemptDocuments {

    static final String NUMBER = "n";
    static final String ANSWERS = "answers";
    private static final String STARTED_AT = "startedAt";
    private static final String SUBMITTED_AT = "submittedAt";
    private static final String DRAW = "draw";
    private static final String QUESTION = "question";
    private static final String QUESTION_VERSION = "v";
    private static final String ORDER = "order";
    private static final String MATCHES = "matches";
    private static final String TEXT = "text";
    private static final String OPTIONS = "options";
    private static final String VALUE = "value";
    private static final String UNIT = "unit";
    private static final String MARKS = "marks";
    private static final String POINTS = "points";
    private static final String MAXIMUM = "maximum";
    private static final String KEY = "key";
    private static final String PROGRAM = "version";

    private AttemptDocuments() {}

    static Document open(OpenAttempt attempt) {
        Document document = new Document(NUMBER, attempt.number())
                .append(STARTED_AT, Date.from(attempt.startedAt()))
                .append(DRAW, draw(attempt.draw()))
                .append(ANSWERS, answers(attempt.answers()));
        if (attempt.program() != null) {
            document.append(PROGRAM, attempt.program());
        }
        return attempt.key() == null ? document : document.append(KEY, attempt.key());
    }

    static OpenAttempt open(Document document) {
        return new OpenAttempt(
                document.getInteger(NUMBER),
                document.getInteger(PROGRAM),
                document.getDate(STARTED_AT).toInstant(),
                drawOf(document),
                answersOf(document),
                document.getString(KEY));
    }

    static Document summary(AttemptSummary attempt) {
        Document document = new Document(NUMBER, attempt.number())
                .append(POINTS, attempt.score().points())
                .append(MAXIMUM, attempt.score().maximum())
                .append("percent", attempt.score().percent())
                .append("passed", attempt.passed())
                .append(STARTED_AT, Date.from(attempt.startedAt()))
                .append(SUBMITTED_AT, Date.from(attempt.submittedAt()))
                .append("evidence", attempt.evidence());
        return attempt.key() == null ? document : document.append(KEY, attempt.key());
    }

    static AttemptSummary summary(Document document) {
        return new AttemptSummary(
                document.getInteger(NUMBER),
                new Score(document.getInteger(POINTS), document.getInteger(MAXIMUM)),
                document.getBoolean("passed"),
                document.getDate(STARTED_AT).toInstant(),
                document.getDate(SUBMITTED_AT).toInstant(),
                document.getString("evidence"),
                document.getString(KEY));
    }

    static Document submitted(SubmittedAttempt attempt) {
        Document document = new Document(NUMBER, attempt.number())
                .append(STARTED_AT, Date.from(attempt.startedAt()))
                .append(DRAW, draw(attempt.draw()))
                .append(ANSWERS, answers(attempt.answers()))
                .append(
                        MARKS,
                        attempt.grade().marks().stream()
                                .map(AttemptDocuments::mark)
                                .toList());
        return attempt.program() == null ? document : document.append(PROGRAM, attempt.program());
    }

    static SubmittedAttempt submitted(Document document) {
        List<Mark> marks = document.getList(MARKS, Document.class).stream()
                .map(mark -> new Mark(
                        new QuestionId(mark.getString(QUESTION)), mark.getInteger(POINTS), mark.getInteger(MAXIMUM)))
                .toList();
        return new SubmittedAttempt(
                document.getInteger(NUMBER),
                document.getInteger(PROGRAM),
                document.getDate(STARTED_AT).toInstant(),
                drawOf(document),
                answersOf(document),
                new Grade(marks));
    }

    private static Document mark(Mark mark) {
        return new Document(QUESTION, mark.question().value())
                .append(POINTS, mark.points())
                .append(MAXIMUM, mark.maximum());
    }

    private static List<Document> draw(List<Drawn> draw) {
        return draw.stream().map(AttemptDocuments::drawn).toList();
    }

    private static Document drawn(Drawn drawn) {
        Document document = new Document(QUESTION, drawn.question().value()).append(ORDER, texts(drawn.order()));
        return drawn.version() == null ? document : document.append(QUESTION_VERSION, drawn.version());
    }

    private static List<Drawn> drawOf(Document attempt) {
        return attempt.getList(DRAW, Document.class).stream()
                .map(drawn -> new Drawn(
                        new QuestionId(drawn.getString(QUESTION)),
                        ids(drawn, ORDER),
                        drawn.getString(QUESTION_VERSION)))
                .toList();
    }

    private static Document answers(Map<QuestionId, Answer> answers) {
        Document document = new Document();
        answers.forEach((question, answer) -> document.append(question.value(), answer(answer)));
        return document;
    }

    static Document answer(Answer answer) {
        return switch (answer) {
            case Chosen(List<OptionId> options) -> new Document(OPTIONS, texts(options));
            case Ordered(List<OptionId> order) -> new Document(ORDER, texts(order));
            case Measured(BigDecimal value, String unit) ->
                new Document(VALUE, value.toPlainString()).append(UNIT, unit);
            case Matched(Map<OptionId, OptionId> matches) -> {
                Document pairs = new Document();
                matches.forEach((line, option) -> pairs.append(line.value(), option.value()));
                yield new Document(MATCHES, pairs);
            }
            case Written(String text) -> new Document(TEXT, text);
        };
    }

    private static Map<QuestionId, Answer> answersOf(Document attempt) {
        Map<QuestionId, Answer> answers = new HashMap<>();
        attempt.get(ANSWERS, Document.class)
                .forEach((question, answer) -> answers.put(new QuestionId(question), answerOf((Document) answer)));
        return answers;
    }

    private static Answer answerOf(Document answer) {
        if (answer.containsKey(OPTIONS)) {
            return new Chosen(ids(answer, OPTIONS));
        }
        if (answer.containsKey(ORDER)) {
            return new Ordered(ids(answer, ORDER));
        }
        if (answer.containsKey(MATCHES)) {
            Map<OptionId, OptionId> matches = new HashMap<>();
            answer.get(MATCHES, Document.class)
                    .forEach((line, option) -> matches.put(new OptionId(line), new OptionId((String) option)));
            return new Matched(matches);
        }
        if (answer.containsKey(TEXT)) {
            return new Written(answer.getString(TEXT));
        }
        return new Measured(new BigDecimal(answer.getString(VALUE)), answer.getString(UNIT));
    }

    private static List<String> texts(List<OptionId> ids) {
        return ids.stream().map(OptionId::value).toList();
    }

    private static List<OptionId> ids(Document document, String field) {
        return document.getList(field, String.class).stream().map(OptionId::new).toList();
    }
}
