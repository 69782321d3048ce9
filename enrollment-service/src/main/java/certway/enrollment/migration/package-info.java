/** Registrars move learners to another version of their program, and back. */
@NullMarked
package certway.enrollment.migration;

import org.jspecify.annotations.NullMarked;
