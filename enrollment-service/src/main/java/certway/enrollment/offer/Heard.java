package certway.enrollment.offer;

import certway.enrollment.enrolling.model.Offer;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the catalog told of it.
 *
 * @param revision counts the program's changes; null where an older catalog told of it, which did not say
 */
record Heard(Offer offer, @Nullable Long revision) {}
