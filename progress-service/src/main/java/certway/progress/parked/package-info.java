/** Records that a group of the platform could never handle: operators look at them, send them again, or set them aside. */
@NullMarked
package certway.progress.parked;

import org.jspecify.annotations.NullMarked;
