package certway.progress.study.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A completion rule held against a study.
 *
 * @param rule the kind of rule, in the words of the program format
 * @param have how much of {@code needed} is there: parts, units or per cent
 * @param evidence what was found so far, also while the rule is not met
 * @param nextAction what the learner can do next; null once the rule is met
 * @param parts of a rule made of rules
 */
public record Requirement(
        String rule,
        boolean met,
        int have,
        int needed,
        List<Evidence> evidence,
        @Nullable String nextAction,
        List<Requirement> parts) {

    public Requirement {
        evidence = List.copyOf(evidence);
        parts = List.copyOf(parts);
        if (met != (nextAction == null)) {
            throw new IllegalArgumentException("exactly an unmet requirement has a next action");
        }
    }

    /** The evidence of everything in this tree that is met, as it is written, each fact once. */
    Stream<Evidence> metEvidence() {
        Stream<Evidence> own = met ? evidence.stream() : Stream.empty();
        return Stream.concat(own, parts.stream().flatMap(Requirement::metEvidence))
                .distinct();
    }
}
