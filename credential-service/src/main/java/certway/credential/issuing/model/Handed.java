package certway.credential.issuing.model;

import java.util.List;

/** A file that somebody was handed as a certificate: what it says of itself, of which nothing is believed. */
public sealed interface Handed {

    /**
     * A file that can be read.
     *
     * @param tokens that may be our signed form
     * @param ids that it prints or shows as a square to scan, for where it has no signed form
     */
    record Paper(Kind kind, List<String> tokens, List<PublicId> ids) implements Handed {
        public Paper {
            tokens = List.copyOf(tokens);
            ids = List.copyOf(ids);
        }
    }

    record Unreadable(Fault fault) implements Handed {}

    enum Kind {
        PDF,
        SVG,
        PNG
    }

    enum Fault {
        /** Neither a PDF nor an SVG or PNG image. */
        OTHER_KIND,
        DAMAGED,
        ENCRYPTED,
        /** It would be much larger unpacked, or is packed as no certificate is. */
        TOO_LARGE
    }
}
