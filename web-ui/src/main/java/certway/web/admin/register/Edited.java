package certway.web.admin.register;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A thing of a register, with who changed it last and why. */
public record Edited(long revision, String by, Instant at, String act, String reason, ObjectNode value) {

    public String id() {
        return value.path("id").asString("");
    }

    public String title() {
        return value.path("title").asString("");
    }

    /** Where a step leads from and to. */
    public String between() {
        return "%s → %s".formatted(ids("from"), ids("to"));
    }

    private String ids(String name) {
        return value.path(name).valueStream().map(id -> id.asString("")).collect(Collectors.joining(", "));
    }

    static String tag(long revision) {
        return "\"%d\"".formatted(revision);
    }

    /** One change of it; without a value it was taken out. */
    public record Past(
            long revision,
            String by,
            Instant at,
            String act,
            String reason,
            @Nullable ObjectNode value) {}

    /** Its changes, the latest first. */
    public record History(List<Past> items, @Nullable String next) {

        /** What it was when somebody saw it; as it never was if that is too long ago. */
        ObjectNode seen(long revision, ObjectNode otherwise) {
            return items.stream()
                    .filter(past -> past.revision() == revision)
                    .map(Past::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(otherwise);
        }
    }
}
