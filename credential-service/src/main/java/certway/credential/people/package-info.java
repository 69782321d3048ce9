/** What is asked of the login server about people. */
@NullMarked
package certway.credential.people;

import org.jspecify.annotations.NullMarked;
