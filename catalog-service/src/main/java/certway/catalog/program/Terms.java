package certway.catalog.program;

import certway.catalog.program.Validity.Months;
import certway.catalog.program.Validity.None;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of its learners and what they get for it.
 *
 * @param studyMinutes expected effort
 * @param accessDays days of access after enrolling; null is unlimited
 * @param validityMonths how long the certificate is valid where that is a number of months, which is never written otherwise: the
 *     digests of content from before there were other policies stay
 * @param validity the policy where it is another one; null with no months is for ever
 * @param prerequisites all of them must be met
 */
public record Terms(
        int studyMinutes,
        Price price,
        List<Credit> credits,
        @Nullable Integer accessDays,
        @Nullable Integer validityMonths,
        @Nullable Validity validity,
        List<Prerequisite> prerequisites) {

    public Terms {
        credits = List.copyOf(credits);
        prerequisites = List.copyOf(prerequisites);
        if (validityMonths != null && validity != null && !validity.equals(new Months(validityMonths))) {
            throw new IllegalArgumentException("has one of validityMonths and validity");
        }
        validityMonths = validity instanceof Months(int months) ? (Integer) months : validityMonths;
        validity = validity instanceof Months || validity instanceof None ? null : validity;
    }

    /** How long the certificate is valid, however it is written. */
    public Validity policy() {
        if (validity != null) {
            return validity;
        }
        return validityMonths == null ? new None() : new Months(validityMonths);
    }

    /** The prerequisites that are checked when enrolling. */
    public List<CheckedPrerequisite> checkedPrerequisites() {
        return prerequisites.stream()
                .filter(Prerequisite::verifiable)
                .map(group -> new CheckedPrerequisite(group.programs()))
                .toList();
    }

    /** The prerequisites that a learner states. */
    public List<StatedPrerequisite> statedPrerequisites() {
        return prerequisites.stream()
                .filter(group -> !group.verifiable())
                .map(StatedPrerequisite::of)
                .toList();
    }
}
