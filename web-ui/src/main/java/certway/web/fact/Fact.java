package certway.web.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure or rule of the register, as the catalog answers it.
 *
 * @param current whether the value may be shown as what is so
 * @param value null where sources differ and nobody decided, and where the fact is out of date
 */
public record Fact(
        String id,
        String topic,
        String title,
        String statistic,
        String state,
        boolean current,
        boolean sourcesDiffer,
        @Nullable Shown value,
        String population,
        @Nullable String place,
        String period,
        LocalDate asOf,
        LocalDate reviewBy,
        @Nullable String note,
        List<Source> sources,
        @Nullable Decision resolution,
        @Nullable String supersededBy) {

    /** A figure as people write it. */
    public record Shown(String display) {}

    public record Source(
            String title,
            String publisher,
            String edition,
            @Nullable String url,
            @Nullable Shown says,
            @Nullable String note) {}

    public record Decision(Shown value, String reason, Instant at) {}

    public boolean isDisputed() {
        return state.equals("disputed");
    }

    /** How a notice about the state looks. */
    public String tone() {
        return switch (state) {
            case "agreed" -> "good";
            case "expired" -> "bad";
            default -> "warn";
        };
    }
}
