package certway.enrollment.enrolling.model;

import java.util.regex.Pattern;

/** The stable id of a program; it outlives changes of the slug. */
public record ProgramId(String value) {

    public static final String FORMAT = "[a-z0-9][a-z0-9-]{1,63}";

    private static final Pattern PATTERN = Pattern.compile(FORMAT);

    public ProgramId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("a program id matches %s".formatted(FORMAT));
        }
    }
}
