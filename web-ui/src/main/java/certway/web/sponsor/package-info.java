/** Who pays for others: sponsors and their seats, for registrars and for the sponsors themselves. */
@NullMarked
package certway.web.sponsor;

import org.jspecify.annotations.NullMarked;
