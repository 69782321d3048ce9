@NullMarked
package certway.enrollment.webhook;

import org.jspecify.annotations.NullMarked;
