package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The latest offer of each program that this service has heard of. */
interface OfferCopies {

    /** Empty if this service has not heard of the program, which does not mean that there is none. */
    Optional<Offer> find(ProgramId program);

    Map<ProgramId, String> titles(Set<ProgramId> programs);

    /**
     * Keeps the offer unless a newer one is there. The program's revision tells which is newer, and one that has none is older
     * than one that has. Where neither has, the version tells: of one version, that it was retired is newer than that it was
     * published.
     */
    void keep(Heard heard);
}
