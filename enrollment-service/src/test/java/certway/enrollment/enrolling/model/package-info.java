@NullMarked
package certway.enrollment.enrolling.model;

import org.jspecify.annotations.NullMarked;
