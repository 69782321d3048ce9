/** When somebody is reminded of what, and where they want it. */
@NullMarked
package certway.credential.reminder.model;

import org.jspecify.annotations.NullMarked;
