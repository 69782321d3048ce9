package certway.web.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody could not enrol, as the enrolment service says it.
 *
 * @param type {@code urn:problem:…}
 */
public record Refused(String type, @Nullable List<Group> missing) {

    static final Refused UNKNOWN = new Refused("", List.of());

    /** Any one of these is enough. */
    public record Group(List<Alternative> anyOf) {}

    /**
     * A program to complete, or something that only the learner knows.
     *
     * @param statementId names what the learner may state; null for what must be completed here
     */
    public record Alternative(
            @Nullable String programId,
            @Nullable String slug,
            @Nullable String title,
            @Nullable String statementId) {

        public String name() {
            return title != null ? title : String.valueOf(programId);
        }
    }

    /** Whether a statement of the learner can open every door that is closed. */
    public boolean canBeStated() {
        return missing != null
                && !missing.isEmpty()
                && missing.stream()
                        .allMatch(group ->
                                group.anyOf().stream().anyMatch(alternative -> alternative.statementId() != null));
    }

    public String reason() {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
