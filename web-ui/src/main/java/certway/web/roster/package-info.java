/** Everybody's enrollments, for registrars. */
@NullMarked
package certway.web.roster;

import org.jspecify.annotations.NullMarked;
