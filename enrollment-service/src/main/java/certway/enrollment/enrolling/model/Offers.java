package certway.enrollment.enrolling.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What enrolling needs to know of the catalog. */
public interface Offers {

    /** The program's offer; empty only if the catalog says that there is no such program, never because it does not answer. */
    Optional<Offer> find(ProgramId program);

    /** The titles of those programs that are known here. */
    Map<ProgramId, String> titles(Set<ProgramId> programs);
}
