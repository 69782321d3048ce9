package certway.credential.ledger.model;

import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.PublicId;
import java.time.LocalDate;
import java.util.List;

/** Something that was learned on a day, and what bodies count for it. */
public record Activity(String title, LocalDate on, List<Credit> credits, Proof proof) {

    /** What shows that it happened. */
    public sealed interface Proof {

        /** A signed certificate of this provider. */
        record Certificate(PublicId id) implements Proof {}

        /** What the learner wrote, seen by a registrar or not. */
        record Stated(String recordId, boolean verified) implements Proof {}
    }

    public Activity {
        credits = List.copyOf(credits);
    }

    /** Whether more than the learner's word stands behind it. */
    public boolean isProven() {
        return switch (proof) {
            case Proof.Certificate certificate -> true;
            case Proof.Stated stated -> stated.verified();
        };
    }
}
