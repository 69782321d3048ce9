@NullMarked
package certway.enrollment.audit;

import org.jspecify.annotations.NullMarked;
