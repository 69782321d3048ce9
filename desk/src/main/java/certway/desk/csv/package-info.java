/** Lists as CSV. */
@NullMarked
package certway.desk.csv;

import org.jspecify.annotations.NullMarked;
