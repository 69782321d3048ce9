package certway.web.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Being erased, and how far it is.
 *
 * @param receipts how many documents each service erased so far; a service that is missing has not answered yet
 */
public record Erasure(
        String erasureId,
        String state,
        Instant at,
        Map<String, Long> receipts,
        @Nullable Instant accountDeletedAt) {

    /** The services that keep something of people, as receipts name them. */
    private static final List<String> PARTS = List.of("enrollment", "progress", "credential");

    public List<String> parts() {
        return PARTS;
    }

    /** How many documents the service erased; null while it has not answered. */
    public @Nullable Long receipt(String part) {
        return receipts.get(part);
    }

    public boolean isFinished() {
        return state.equals("finished");
    }
}
