/** Digests of content. */
@NullMarked
package certway.enrollment.digest;

import org.jspecify.annotations.NullMarked;
