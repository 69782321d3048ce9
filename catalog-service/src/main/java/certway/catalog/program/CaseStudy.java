package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story whose course the learner decides. Every scene can be reached from the start and can reach an ending. */
public record CaseStudy(String start, List<Scene> scenes) {

    public CaseStudy {
        scenes = List.copyOf(scenes);
    }

    /**
     * A place in the story; it has choices or an ending.
     *
     * @param text Markdown
     */
    public record Scene(
            String id,
            String text,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
            List<Choice> choices,

            @Nullable Ending ending) {

        public Scene {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What the learner may do in a scene.
     *
     * @param to the scene that it leads to
     * @param feedback what a learner who did it is told, in Markdown
     */
    public record Choice(String id, String text, String to, String feedback) {}

    /** How well the story ended. */
    public enum Ending {
        GOOD("good"),
        FAIR("fair"),
        POOR("poor");

        private final String text;

        Ending(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }
}
