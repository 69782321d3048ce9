/** Answers as CSV. */
@NullMarked
package certway.enrollment.csv;

import org.jspecify.annotations.NullMarked;
