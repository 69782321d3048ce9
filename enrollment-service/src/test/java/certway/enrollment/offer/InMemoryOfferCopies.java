package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

final class InMemoryOfferCopies implements OfferCopies {

    private final Map<ProgramId, Heard> offers = new HashMap<>();

    @Override
    public Optional<Offer> find(ProgramId program) {
        return Optional.ofNullable(offers.get(program)).map(Heard::offer);
    }

    @Override
    public Map<ProgramId, String> titles(Set<ProgramId> programs) {
        Map<ProgramId, String> titles = new HashMap<>();
        offers.forEach((program, heard) -> {
            if (programs.contains(program)) {
                titles.put(program, heard.offer().version().title());
            }
        });
        return titles;
    }

    @Override
    public void keep(Heard heard) {
        offers.merge(heard.offer().version().program(), heard, (known, next) -> isNewer(next, known) ? next : known);
    }

    private static boolean isNewer(Heard next, Heard known) {
        Long revision = next.revision();
        if (revision != null) {
            return known.revision() == null || known.revision() < revision;
        }
        int version = known.offer().version().version();
        return known.revision() == null
                && switch (next.offer()) {
                    case Offer.Published published -> published.version().version() > version;
                    case Offer.Retired retired -> retired.version().version() >= version;
                };
    }
}
