package certway.launcher.demo;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The right answers of a program, read from its content files: the only place where a learner's demo can know them from. */
public final class AnswerKey {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Map<String, Answer>> answersByUnit;

    private AnswerKey(Map<String, Map<String, Answer>> answersByUnit) {
        this.answersByUnit = answersByUnit;
    }

    /** Reads a program's folder, see content/README.md. */
    public static AnswerKey read(Path folder) {
        return of(file -> YAML.readTree(folder.resolve(file)));
    }

    static AnswerKey of(Function<String, JsonNode> files) {
        Map<String, Map<String, Answer>> answers = new HashMap<>();
        for (JsonNode module : files.apply("program.yaml").path("modules")) {
            for (JsonNode unit : module.path("units")) {
                if ("quiz".equals(unit.path("kind").asString())) {
                    JsonNode quiz = files.apply(unit.path("file").asString());
                    answers.put(unit.path("id").asString(), quiz(quiz));
                }
            }
        }
        return new AnswerKey(answers);
    }

    Answer of(String unit, String question) {
        Answer answer = answersByUnit.getOrDefault(unit, Map.of()).get(question);
        if (answer == null) {
            throw new StepFailed(
                    "question %s of unit %s does not stand in the content files".formatted(question, unit));
        }
        return answer;
    }

    private static Map<String, Answer> quiz(JsonNode quiz) {
        Map<String, Answer> answers = new HashMap<>();
        for (JsonNode question : quiz.path("questions")) {
            answers.put(question.path("id").asString(), answer(question));
        }
        return answers;
    }

    private static Answer answer(JsonNode question) {
        String kind = question.path("kind").asString();
        return switch (kind) {
            case "single-choice", "multiple-choice" -> options(question);
            case "ordering" -> new Answer.Order(ids(question.path("items")));
            case "numeric" -> measure(question.path("answer"));
            default -> throw new StepFailed("unknown kind of question in the content files: " + kind);
        };
    }

    private static Answer options(JsonNode question) {
        List<JsonNode> correct = new ArrayList<>();
        List<JsonNode> incorrect = new ArrayList<>();
        for (JsonNode option : question.path("options")) {
            (option.path("correct").asBoolean(false) ? correct : incorrect).add(option);
        }
        return new Answer.Options(ids(correct), ids(incorrect));
    }

    private static Answer measure(JsonNode answer) {
        return new Answer.Measure(
                new BigDecimal(answer.path("value").asString()),
                new BigDecimal(answer.path("tolerance").asString("0")),
                answer.path("unit").asString());
    }

    private static List<String> ids(Iterable<JsonNode> nodes) {
        List<String> ids = new ArrayList<>();
        nodes.forEach(node -> ids.add(node.path("id").asString()));
        return ids;
    }
}
