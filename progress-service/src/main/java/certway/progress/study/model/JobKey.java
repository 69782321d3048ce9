package certway.progress.study.model;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How whoever starts a job names it: the same name again is the same job. */
public record JobKey(String value) {

    /** The header in which a request says it. */
    public static final String HEADER = "Idempotency-Key";

    /** What it must be, for people. */
    public static final String RULE = "is up to 64 letters, digits and hyphens";

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z-]{1,64}");

    public static Optional<JobKey> parse(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(key -> FORM.matcher(key).matches())
                .map(JobKey::new);
    }
}
