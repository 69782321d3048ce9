package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * A film with what those who cannot hear or see it need.
 *
 * @param transcript Markdown
 * @param share percent of the running time that must be watched
 */
public record Video(Source source, int durationSeconds, List<Captions> captions, String transcript, int share) {

    public Video {
        captions = List.copyOf(captions);
    }

    /** Where the film is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(OwnFile.class), @JsonSubTypes.Type(Elsewhere.class)})
    public sealed interface Source {}

    /** A file of the program, by its path. */
    public record OwnFile(String file) implements Source {}

    /** A web address. */
    public record Elsewhere(String url) implements Source {}

    /** WebVTT captions: a file of the program, by its path. */
    public record Captions(String language, String file) {}
}
