/** Lists page by page. */
@NullMarked
package certway.desk.paging;

import org.jspecify.annotations.NullMarked;
