/** The local copy of what enrolling needs of program versions. */
@NullMarked
package certway.enrollment.offer;

import org.jspecify.annotations.NullMarked;
