package certway.web.recount;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of recounts, the newest first. */
public record Recounts(List<Recount> items, @Nullable String next) {

    public Recounts {
        items = List.copyOf(items);
    }

    /**
     * One of them.
     *
     * @param state running, finished, failed or lost
     */
    public record Recount(
            String id,
            String state,
            String actor,
            String reason,
            Instant at,
            @Nullable Instant finishedAt,
            @Nullable Result result,
            @Nullable String failure) {

        public String address() {
            return "/admin/recounts/" + id;
        }

        public boolean isRunning() {
            return state.equals("running");
        }
    }

    /**
     * What came of it.
     *
     * @param missed events that nobody had counted, or had counted otherwise
     * @param difference numbers that were wrong
     * @param differences the first of them
     */
    public record Result(
            long events, long facts, long missed, int counters, int difference, List<Difference> differences) {

        public Result {
            differences = List.copyOf(differences);
        }
    }

    /** A number as it was and as it is now. */
    public record Difference(String counter, String number, long counted, long expected) {}
}
