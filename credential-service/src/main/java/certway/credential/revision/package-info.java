/** Which revision of something a caller has seen. */
@NullMarked
package certway.credential.revision;

import org.jspecify.annotations.NullMarked;
