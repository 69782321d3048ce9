package certway.catalog.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of its learners and what they get for it.
 *
 * @param studyMinutes expected effort
 * @param accessDays days of access after enrolling; null is unlimited
 * @param validityMonths how long the certificate is valid; null is for ever
 * @param prerequisites all of them must be met
 */
public record Terms(
        int studyMinutes,
        Price price,
        List<Credit> credits,
        @Nullable Integer accessDays,
        @Nullable Integer validityMonths,
        List<Prerequisite> prerequisites) {

    public Terms {
        credits = List.copyOf(credits);
        prerequisites = List.copyOf(prerequisites);
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
