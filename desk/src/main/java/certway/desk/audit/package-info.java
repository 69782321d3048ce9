/** Who did what to other people's enrollments, and why: only ever added to. */
@NullMarked
package certway.enrollment.audit;

import org.jspecify.annotations.NullMarked;
