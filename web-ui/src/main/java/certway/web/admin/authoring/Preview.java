package certway.web.admin.authoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft as learners will see it; it has no answers. */
public record Preview(
        String title,
        String summary,
        String descriptionHtml,
        String audienceHtml,
        List<String> awards,
        List<String> doesNotAward,
        String completion,
        List<Module> modules) {

    public record Module(String id, String title, List<Unit> units) {}

    /** A unit; what it has hangs on its kind. */
    public record Unit(
            String id,
            String kind,
            String title,
            int minutes,
            @Nullable String html,
            @Nullable String url,
            @Nullable String transcriptHtml,
            @Nullable String summaryHtml,
            @Nullable List<Scene> scenes,
            @Nullable List<Item> items,
            @Nullable String entry,
            @Nullable List<LogField> fields,
            @Nullable List<Question> questions,
            @Nullable Integer height) {}

    public record Scene(String id, String html, List<Choice> choices) {}

    public record Choice(String id, String text, String to) {}

    public record Item(String id, String text) {}

    public record LogField(String label, String kind) {}

    /** A question without its answer. */
    public record Question(
            String id,
            String kind,
            String html,
            @Nullable List<Item> choices,
            @Nullable List<Item> prompts,
            @Nullable List<String> units,
            @Nullable Picture picture) {}

    public record Picture(@Nullable String url, String alt, int width, int height, List<Area> areas) {}

    /** An area of a picture, drawn by its coordinates. */
    public record Area(String id, String label, String shape, List<Integer> coords) {}

    Optional<Unit> unit(String id) {
        return modules.stream()
                .flatMap(module -> module.units().stream())
                .filter(unit -> unit.id().equals(id))
                .findFirst();
    }
}
