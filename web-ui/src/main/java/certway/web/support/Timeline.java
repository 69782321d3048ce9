package certway.web.support;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of what happened in a study, from the first change on. */
public record Timeline(List<Happened> items, @Nullable String next) {

    /**
     * Something that happened.
     *
     * @param what a stable word
     * @param unit null where it is no unit's matter
     * @param actor who did it; null where it was the learner
     */
    public record Happened(
            Instant at,
            String what,
            @Nullable String unit,
            @Nullable String detail,
            @Nullable String actor) {}
}
