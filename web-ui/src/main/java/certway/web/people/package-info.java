/** Finding people by name or address. */
@NullMarked
package certway.web.people;

import org.jspecify.annotations.NullMarked;
