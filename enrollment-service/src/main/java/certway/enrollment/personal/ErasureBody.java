package certway.enrollment.personal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An erasure as it is shown; whom it is about is not said.
 *
 * @param receipts how many documents each service erased so far; a service that is missing has not answered yet
 */
record ErasureBody(
        String erasureId,
        @Schema(allowableValues = {"running", "finished"}) String state,
        String actor,
        Instant at,
        Map<String, Long> receipts,
        @Nullable Instant accountDeletedAt,
        @Nullable Instant finishedAt) {

    static ErasureBody of(Erasure erasure) {
        return new ErasureBody(
                erasure.id(),
                erasure.done().finishedAt() == null ? "running" : "finished",
                erasure.asked().actor(),
                erasure.asked().at(),
                new TreeMap<>(erasure.receipts()),
                erasure.done().accountDeletedAt(),
                erasure.done().finishedAt());
    }
}
