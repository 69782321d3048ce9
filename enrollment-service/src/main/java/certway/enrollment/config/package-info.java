/** Settings and wiring. */
@NullMarked
package certway.enrollment.config;

import org.jspecify.annotations.NullMarked;
