package certway.credential.external.model;

import certway.credential.issuing.model.Completion.Credit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record says.
 *
 * @param number as the issuer numbers it
 * @param certification the id of the certification, where it is one that the catalog knows
 * @param from when it was granted or begun
 * @param until when it ends, or ended
 * @param minutes that were worked, or studied
 * @param credits continuing education that bodies count for it
 */
public record RecordFacts(
        RecordKind kind,
        String title,
        String issuer,
        @Nullable String number,
        @Nullable String certification,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer minutes,
        List<Credit> credits) {

    /** A field that says something impossible, and why. */
    public record Fault(String field, String why) {}

    public RecordFacts {
        credits = List.copyOf(credits);
    }

    /** What is wrong with it on that day, seen by itself. */
    public Optional<Fault> fault(LocalDate today) {
        if (until != null && until.isBefore(from)) {
            return Optional.of(new Fault("until", "is before from"));
        }
        if (from.isAfter(today)) {
            return Optional.of(new Fault("from", "has not come yet"));
        }
        if (certification != null && kind != RecordKind.CERTIFICATION) {
            return Optional.of(new Fault("certification", "is for certifications only"));
        }
        if (!credits.isEmpty() && kind != RecordKind.ACTIVITY) {
            return Optional.of(new Fault("credits", "are for activities only"));
        }
        return Optional.empty();
    }
}
