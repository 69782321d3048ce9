package certway.web.sponsor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of sponsors. */
public record Sponsors(List<Sponsor> items, @Nullable String next) {

    /**
     * A sponsor.
     *
     * @param members the accounts that speak for it
     * @param pools null in a list
     */
    public record Sponsor(
            String sponsorId,
            String name,
            List<String> members,
            @Nullable List<Seats.Pool> pools) {

        public String address() {
            return "/admin/sponsors/" + sponsorId;
        }

        /** Its seats, in every program. */
        public List<Seats.Pool> given() {
            return pools == null ? List.of() : pools;
        }
    }
}
