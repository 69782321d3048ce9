/** Settings and wiring. */
@NullMarked
package certway.credential.config;

import org.jspecify.annotations.NullMarked;
