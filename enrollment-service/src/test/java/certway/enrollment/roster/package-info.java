/** Tests of enrolling by a list. */
@NullMarked
package certway.enrollment.roster;

import org.jspecify.annotations.NullMarked;
