/** What is kept of a person: to be handed to them, and to be erased. */
@NullMarked
package certway.credential.personal;

import org.jspecify.annotations.NullMarked;
