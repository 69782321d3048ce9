/** Moving learners to another version of their program, and back. */
@NullMarked
package certway.web.migration;

import org.jspecify.annotations.NullMarked;
