package certway.catalog.publishing;

import java.util.Optional;

/** What publishing needs to know of the facts that content cites. */
@FunctionalInterface
public interface CitedFacts {

    /** Why content must not cite the fact today; nothing if it may. */
    Optional<String> objection(String factId);
}
