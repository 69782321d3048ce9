package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryOfferCopies implements OfferCopies {

    private final Map<ProgramId, Offer> offers = new HashMap<>();

    @Override
    public Optional<Offer> find(ProgramId program) {
        return Optional.ofNullable(offers.get(program));
    }

    @Override
    public Map<ProgramId, String> titles(Set<ProgramId> programs) {
        Map<ProgramId, String> titles = new HashMap<>();
        offers.forEach((program, offer) -> {
            if (programs.contains(program)) {
                titles.put(program, offer.version().title());
            }
        });
        return titles;
    }

    @Override
    public void keep(Offer offer) {
        offers.merge(offer.version().program(), offer, (known, next) -> isNewer(next, known) ? next : known);
    }

    private static boolean isNewer(Offer next, Offer known) {
        int version = known.version().version();
        return switch (next) {
            case Offer.Published published -> published.version().version() > version;
            case Offer.Retired retired -> retired.version().version() >= version;
        };
    }
}
