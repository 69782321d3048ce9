/** What others may know of sponsors. */
@NullMarked
package certway.enrollment.sponsor.model;

import org.jspecify.annotations.NullMarked;
