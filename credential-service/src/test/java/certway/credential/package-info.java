/** The running service, seen from outside. */
@NullMarked
package certway.credential;

import org.jspecify.annotations.NullMarked;
