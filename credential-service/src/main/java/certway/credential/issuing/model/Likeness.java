package certway.credential.issuing.model;

import java.util.List;

/**
 * Whether a file shows what was issued.
 *
 * @param missing facts that it does not show, by their names in the API
 */
public record Likeness(Verdict verdict, List<String> missing) {

    public static final Likeness AS_ISSUED = new Likeness(Verdict.AS_ISSUED, List.of());
    public static final Likeness UNREADABLE = new Likeness(Verdict.UNREADABLE, List.of());

    public enum Verdict {
        /** All of it, and nothing else. */
        AS_ISSUED,
        /** Something is missing, or there is more. */
        DIFFERENT,
        /** It has no text that can be read. */
        UNREADABLE
    }

    public Likeness {
        missing = List.copyOf(missing);
    }

    public static Likeness different(List<String> missing) {
        return new Likeness(Verdict.DIFFERENT, missing);
    }
}
