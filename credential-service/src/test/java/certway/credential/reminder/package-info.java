@NullMarked
package certway.credential.reminder;

import org.jspecify.annotations.NullMarked;
