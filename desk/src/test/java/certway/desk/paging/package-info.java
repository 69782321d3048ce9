/** Tests of what lists share. */
@NullMarked
package certway.enrollment.paging;

import org.jspecify.annotations.NullMarked;
