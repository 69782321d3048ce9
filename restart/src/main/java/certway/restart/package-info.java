/**
 * Restarting a service while it is used. The service says in its answers that it leaves before it takes no more calls; callers keep
 * what they have for it until it is back.
 */
@NullMarked
package certway.restart;

import org.jspecify.annotations.NullMarked;
