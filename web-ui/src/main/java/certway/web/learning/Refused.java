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

    public record Group(List<Program> anyOf) {}

    public record Program(String programId, @Nullable String title) {}

    public String reason() {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
