package certway.catalog.register;

import java.util.List;

/** What a change of a register came to. */
public sealed interface Written {

    record Saved(Entry entry) implements Written {}

    record Removed() implements Written {}

    /** The thing was changed since the caller read it; this is what it is now. */
    record Stale(Entry now) implements Written {}

    /** There already is such a thing. */
    record Taken(Entry now) implements Written {}

    /** There is no such thing. */
    record Missing() implements Written {}

    /** The register would not be in order. */
    record Refused(List<Finding> findings) implements Written {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** Others changed the register too often at the same time. */
    record Busy() implements Written {}
}
