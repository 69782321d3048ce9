package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.DependencyUnavailable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A catalog in memory that can be switched off. */
final class FixedOffers implements Offers {

    private final Map<ProgramId, Offer> offers = new HashMap<>();
    private boolean down;

    void put(Offer offer) {
        offers.put(offer.version().program(), offer);
    }

    void goDown() {
        down = true;
    }

    @Override
    public Optional<Offer> find(ProgramId program) {
        if (down) {
            throw new DependencyUnavailable("The catalog", null);
        }
        return Optional.ofNullable(offers.get(program));
    }

    @Override
    public Map<ProgramId, String> titles(Set<ProgramId> programs) {
        return offers.entrySet().stream()
                .filter(offer -> programs.contains(offer.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offer -> offer.getValue().version().title()));
    }
}
