package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Prerequisite.Alternative;
import certway.enrollment.enrolling.model.Price;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.enrolling.model.Terms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says of a program, in its events and in its answers, as far as enrolling is concerned.
 *
 * @param revision counts the program's changes; null from an older catalog
 * @param status only in answers
 * @param price of a published program
 * @param prerequisites of a published program
 * @param statedPrerequisites those that nobody can check; null from an older catalog, which had none
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
        @Nullable List<GroupMessage> prerequisites,
        @Nullable List<StatedGroupMessage> statedPrerequisites) {

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
            return Prerequisite.ofPrograms(anyOf.stream().map(ProgramId::new).toList());
        }
    }

    record StatedGroupMessage(List<AlternativeMessage> anyOf) {

        StatedGroupMessage {
            anyOf = List.copyOf(require(anyOf, "statedPrerequisites.anyOf"));
        }

        private Prerequisite prerequisite() {
            return new Prerequisite(
                    anyOf.stream().map(AlternativeMessage::alternative).toList());
        }
    }

    /** Exactly one of these. */
    record AlternativeMessage(
            @Nullable String programId,
            @Nullable String education,
            @Nullable String licence) {

        private Alternative alternative() {
            if (programId != null) {
                return new Prerequisite.Completed(new ProgramId(programId));
            }
            if (education != null) {
                return new Prerequisite.Education(education);
            }
            return new Prerequisite.Licence(require(licence, "programId, education or licence"));
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
        List<StatedGroupMessage> stated = statedPrerequisites == null ? List.of() : statedPrerequisites;
        List<Prerequisite> groups = Stream.concat(
                        require(prerequisites, "prerequisites").stream().map(GroupMessage::prerequisite),
                        stated.stream().map(StatedGroupMessage::prerequisite))
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
