package certway.catalog.authoring;

import certway.catalog.program.Checklist;
import certway.catalog.program.Practicum;
import certway.catalog.program.Question;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a learner would see it. These records have no field for an answer, so none can slip in; an address is left out while
 * the file is missing.
 */
record PreviewUnit(
        String id,
        String kind,
        String title,
        int minutes,
        @JsonUnwrapped Content content) {

    /** What a unit shows according to its kind. */
    sealed interface Content {}

    record Text(String html) implements Content {}

    record Film(@Nullable String url, int durationSeconds, List<Captions> captions, String transcriptHtml)
            implements Content {}

    record Captions(String language, @Nullable String url) {}

    record Paper(@Nullable String url, @Nullable Integer pages, String summaryHtml) implements Content {}

    record Test(
            int passMark,
            int draw,
            @Nullable Integer attemptLimit,
            @Nullable Integer timeLimitMinutes,
            @Nullable Integer coolDownMinutes,
            boolean partialCredit,
            List<Asked> questions)
            implements Content {}

    record Story(String start, List<Scene> scenes) implements Content {}

    record Scene(String id, String html, List<Choice> choices) {}

    record Choice(String id, String text, String to) {}

    record Ticks(@Nullable String html, List<Checklist.Item> items) implements Content {}

    record Log(String html, String entry, int required, List<Practicum.Field> fields) implements Content {}

    record Pages(@Nullable String url, int height) implements Content {}

    /**
     * A question without its answer.
     *
     * @param choices to choose from, to order or to match, in an order that says nothing
     * @param prompts to find a choice for
     * @param units a number can have
     */
    record Asked(
            String id,
            String kind,
            String html,
            @Nullable List<Question.Item> choices,
            @Nullable List<Question.Item> prompts,
            @Nullable List<String> units,
            @Nullable Picture picture) {}

    record Picture(@Nullable String url, String alt, int width, int height, List<Area> areas) {}

    record Area(String id, String label, Question.Shape shape, List<Integer> coords) {}
}
