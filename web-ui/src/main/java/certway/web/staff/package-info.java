/** The names of staff, where pages tell who did something. */
@NullMarked
package certway.web.staff;

import org.jspecify.annotations.NullMarked;
