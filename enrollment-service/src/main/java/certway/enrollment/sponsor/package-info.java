/** Sponsors, the seats they pay for, and what they see of who sits there. */
@NullMarked
package certway.enrollment.sponsor;

import org.jspecify.annotations.NullMarked;
