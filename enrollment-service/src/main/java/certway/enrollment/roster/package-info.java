/** Enrolling many people by a list. */
@NullMarked
package certway.enrollment.roster;

import org.jspecify.annotations.NullMarked;
