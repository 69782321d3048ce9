package certway.progress.study.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** An enrollment, and with it its one study. */
public record EnrollmentId(String value) {

    private static final Pattern REQUESTED = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public EnrollmentId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("no enrollment id");
        }
    }

    /** The id that a request names; empty if no enrollment can have it. */
    public static Optional<EnrollmentId> parse(String value) {
        return REQUESTED.matcher(value).matches() ? Optional.of(new EnrollmentId(value)) : Optional.empty();
    }
}
