/** People as the login server knows them: nothing of it is kept here. */
@NullMarked
package certway.enrollment.people;

import org.jspecify.annotations.NullMarked;
