/** Which revision of something a caller has seen. */
@NullMarked
package certway.catalog.revision;

import org.jspecify.annotations.NullMarked;
