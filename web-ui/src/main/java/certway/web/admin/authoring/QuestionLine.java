package certway.web.admin.authoring;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A question as the page of its quiz shows it. */
public record QuestionLine(String id, String kind, String text, List<String> tags) {

    static List<QuestionLine> of(JsonNode unit) {
        return unit.path("quiz")
                .path("questions")
                .valueStream()
                .map(question -> new QuestionLine(
                        question.path("id").asString(""),
                        question.path("kind").asString(""),
                        question.path("text").asString(""),
                        question.path("tags")
                                .valueStream()
                                .map(tag -> tag.asString(""))
                                .toList()))
                .toList();
    }
}
