/** Tests of what lists share. */
@NullMarked
package certway.desk.paging;

import org.jspecify.annotations.NullMarked;
