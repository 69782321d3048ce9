@NullMarked
package certway.enrollment.enrolling;

import org.jspecify.annotations.NullMarked;
