package certway.web.certificate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of certificates as the desk found them. */
public record Found(List<Row> items, @Nullable String next) {

    public record Row(
            String publicId,
            String standing,
            String holder,
            String title,
            int version,
            int cycle,
            Instant issuedAt,
            @Nullable Instant validUntil) {

        public String address() {
            return "/admin/certificates/" + publicId;
        }
    }
}
