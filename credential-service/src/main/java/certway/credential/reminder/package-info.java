/** Tells holders in good time that a certificate ends. */
@NullMarked
package certway.credential.reminder;

import org.jspecify.annotations.NullMarked;
