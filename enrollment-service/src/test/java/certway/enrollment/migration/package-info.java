@NullMarked
package certway.enrollment.migration;

import org.jspecify.annotations.NullMarked;
