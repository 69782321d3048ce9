package certway.web.about;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page of words only: a heading, a lead, and sections, each of which may lead on.
 *
 * @param key what the keys of its words begin with
 */
public record Statement(String key, List<Section> sections) {

    static final Statement ABOUT =
            of("about", "certificates /check", "facts /facts", "programs /programs", "subscribers", "operator");

    static final Statement ACCESSIBILITY = of("accessibility", "aim", "tested", "keys", "limits", "time", "contact");

    static final Statement PRIVACY =
            of("privacy", "operator", "kept", "why", "seen /certificates", "ends", "cookies", "rights /account");

    /**
     * A part of a page.
     *
     * @param id which the keys of its words contain
     * @param link where it leads on to, or empty
     */
    public record Section(String id, String link) {

        /** Whether it says who runs the platform, and how to reach them. */
        public boolean namesOperator() {
            return id.equals("operator") || id.equals("contact");
        }
    }

    private static Statement of(String key, String... sections) {
        return new Statement(
                key,
                Stream.of(sections)
                        .map(section -> section.split(" ", 2))
                        .map(parts -> new Section(parts[0], parts.length == 1 ? "" : parts[1]))
                        .toList());
    }
}
