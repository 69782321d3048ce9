/** Grading a corrected question anew. */
@NullMarked
package certway.web.regrade;

import org.jspecify.annotations.NullMarked;
