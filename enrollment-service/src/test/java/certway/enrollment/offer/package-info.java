@NullMarked
package certway.enrollment.offer;

import org.jspecify.annotations.NullMarked;
