package certway.web.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of waivers, the latest first. */
public record Waivers(List<Waiver> items, @Nullable String next) {

    /**
     * What is not asked of a learner.
     *
     * @param prerequisiteIds empty for everything that the program asks
     */
    public record Waiver(
            String waiverId,
            String learnerId,
            String programId,
            List<String> prerequisiteIds,
            String status,
            Act granted,
            @Nullable Act revoked) {

        public boolean holds() {
            return revoked == null;
        }

        /** The name of the form that ends it. */
        public String form() {
            return "end-" + waiverId;
        }
    }

    public record Act(Instant at, String by, String reason) {}
}
