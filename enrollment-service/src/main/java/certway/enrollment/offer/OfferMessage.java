package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Price;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a program, in its events and in its answers, as far as enrolling is concerned.
 *
 * @param revision counts the program's changes; null from an older catalog
 * @param status only in answers
 * @param price of a published program
 * @param prerequisites of a published program
 */
record OfferMessage(
        String programId,
        String slug,
        String title,
        int version,
        @Nullable Long revision,
        @Nullable String status,
        @Nullable Integer accessDays,
        @Nullable PriceMessage price,
        @Nullable List<GroupMessage> prerequisites) {

    record PriceMessage(long amountMinor, String currency, boolean sample) {

        PriceMessage {
            require(currency, "price.currency");
        }
    }

    record GroupMessage(List<String> anyOf) {

        GroupMessage {
            anyOf = List.copyOf(require(anyOf, "prerequisites.anyOf"));
        }

        private Prerequisite prerequisite() {
            return new Prerequisite(anyOf.stream().map(ProgramId::new).toList());
        }
    }

    OfferMessage {
        require(programId, "programId");
        require(slug, "slug");
        require(title, "title");
    }

    /** The offer that an answer describes. */
    Offer offer() {
        return switch (require(status, "status")) {
            case "published" -> published();
            case "retired" -> retired();
            default -> throw new IllegalArgumentException("status %s is unknown".formatted(status));
        };
    }

    Offer.Published published() {
        PriceMessage cost = require(price, "price");
        List<Prerequisite> groups = require(prerequisites, "prerequisites").stream()
                .map(GroupMessage::prerequisite)
                .toList();
        Price asked = new Price(cost.amountMinor(), cost.currency(), cost.sample());
        return new Offer.Published(programVersion(), new Terms(accessDays, asked, groups));
    }

    Offer.Retired retired() {
        return new Offer.Retired(programVersion());
    }

    private ProgramVersion programVersion() {
        return new ProgramVersion(new ProgramId(programId), slug, title, version);
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }
}
