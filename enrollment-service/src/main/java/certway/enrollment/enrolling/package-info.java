/** Enrolling, leaving, and a learner's own enrollments. */
@NullMarked
package certway.enrollment.enrolling;

import org.jspecify.annotations.NullMarked;
