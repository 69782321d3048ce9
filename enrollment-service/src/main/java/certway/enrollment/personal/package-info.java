/** Hands people everything that is kept of them, and erases it: here, and by asking the other services. */
@NullMarked
package certway.enrollment.personal;

import org.jspecify.annotations.NullMarked;
