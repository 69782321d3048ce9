/** Who did what to other people's enrollments, and why. */
@NullMarked
package certway.web.audit;

import org.jspecify.annotations.NullMarked;
