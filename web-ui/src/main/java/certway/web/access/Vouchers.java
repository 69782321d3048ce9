package certway.web.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of vouchers, the latest first. */
public record Vouchers(List<Voucher> items, @Nullable String next) {

    /**
     * A voucher.
     *
     * @param programId null for every program
     * @param percent null where an amount is taken off
     * @param taken who used it; null in a list
     */
    public record Voucher(
            String code,
            @Nullable String programId,
            @Nullable Integer percent,
            @Nullable Long amountMinor,
            @Nullable String currency,
            int uses,
            int left,
            @Nullable Instant expiresAt,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable List<Use> taken) {

        public String address() {
            return "/admin/vouchers/" + code;
        }

        /** How it stands, as a word. */
        public String standing(Instant now) {
            if (revokedAt != null) {
                return "revoked";
            }
            if (expiresAt != null && !expiresAt.isAfter(now)) {
                return "expired";
            }
            return left == 0 ? "used-up" : "usable";
        }

        public List<Use> users() {
            return taken == null ? List.of() : taken;
        }
    }

    public record Use(String enrollmentId, Instant at) {}
}
