/** Who did what to other people's enrollments, and why: only ever added to. */
@NullMarked
package certway.desk.audit;

import org.jspecify.annotations.NullMarked;
