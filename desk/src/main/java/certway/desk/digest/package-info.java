/** Digests of content. */
@NullMarked
package certway.desk.digest;

import org.jspecify.annotations.NullMarked;
