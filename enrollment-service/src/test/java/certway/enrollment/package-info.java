/** The running service, seen from outside. */
@NullMarked
package certway.enrollment;

import org.jspecify.annotations.NullMarked;
