/** What services offer staff alike. */
@NullMarked
package certway.desk;

import org.jspecify.annotations.NullMarked;
