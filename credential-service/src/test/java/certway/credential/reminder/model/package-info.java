@NullMarked
package certway.credential.reminder.model;

import org.jspecify.annotations.NullMarked;
