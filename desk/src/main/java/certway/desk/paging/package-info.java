/** Lists page by page: what every feature's lists share, and the platform has no room for. */
@NullMarked
package certway.enrollment.paging;

import org.jspecify.annotations.NullMarked;
