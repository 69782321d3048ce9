@NullMarked
package certway.enrollment.personal;

import org.jspecify.annotations.NullMarked;
