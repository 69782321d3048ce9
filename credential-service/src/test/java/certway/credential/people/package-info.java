@NullMarked
package certway.credential.people;

import org.jspecify.annotations.NullMarked;
