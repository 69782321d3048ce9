/** Where a supervisor with an account looks after logs and signs their entries. */
@NullMarked
package certway.web.supervision;

import org.jspecify.annotations.NullMarked;
