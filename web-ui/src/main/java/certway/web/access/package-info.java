/** What lets learners in: waivers of prerequisites, and vouchers. */
@NullMarked
package certway.web.access;

import org.jspecify.annotations.NullMarked;
