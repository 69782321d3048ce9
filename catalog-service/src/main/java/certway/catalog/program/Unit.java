package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/** The smallest thing that a learner completes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "reading", value = Unit.Reading.class),
    @JsonSubTypes.Type(name = "video", value = Unit.VideoUnit.class),
    @JsonSubTypes.Type(name = "document", value = Unit.DocumentUnit.class),
    @JsonSubTypes.Type(name = "quiz", value = Unit.QuizUnit.class),
    @JsonSubTypes.Type(name = "case", value = Unit.CaseUnit.class),
    @JsonSubTypes.Type(name = "checklist", value = Unit.ChecklistUnit.class),
    @JsonSubTypes.Type(name = "practicum", value = Unit.PracticumUnit.class),
    @JsonSubTypes.Type(name = "package", value = Unit.PackageUnit.class)
})
public sealed interface Unit {

    String id();

    String title();

    /** Expected effort. */
    int minutes();

    /** What the program format calls this kind of unit. */
    default String kind() {
        return switch (this) {
            case Reading reading -> "reading";
            case VideoUnit video -> "video";
            case DocumentUnit document -> "document";
            case QuizUnit quiz -> "quiz";
            case CaseUnit scenario -> "case";
            case ChecklistUnit checklist -> "checklist";
            case PracticumUnit practicum -> "practicum";
            case PackageUnit htmlPackage -> "package";
        };
    }

    /**
     * A text in Markdown.
     *
     * @param sample anyone may read it
     * @param minimumMinutes that a learner must spend with it before it can be done; null is no time
     */
    record Reading(
            String id,
            String title,
            int minutes,
            String markdown,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
            boolean sample,

            @Nullable Integer minimumMinutes)
            implements Unit {

        public Reading(String id, String title, int minutes, String markdown) {
            this(id, title, minutes, markdown, false, null);
        }
    }

    /** A film to watch. */
    record VideoUnit(String id, String title, int minutes, Video video) implements Unit {}

    /** A file to read. */
    record DocumentUnit(String id, String title, int minutes, Handout document) implements Unit {}

    /** Questions to answer. */
    record QuizUnit(String id, String title, int minutes, Quiz quiz) implements Unit {}

    /** A branching scenario. */
    record CaseUnit(
            String id,
            String title,
            int minutes,
            @JsonProperty("case") CaseStudy scenario) implements Unit {}

    /** Things to tick. */
    record ChecklistUnit(String id, String title, int minutes, Checklist checklist) implements Unit {}

    /** Work that a supervisor signs for. */
    record PracticumUnit(String id, String title, int minutes, Practicum practicum) implements Unit {}

    /** Pages with scripts of their own, played in a sandbox. */
    record PackageUnit(
            String id,
            String title,
            int minutes,
            @JsonProperty("package") HtmlPackage htmlPackage) implements Unit {}
}
