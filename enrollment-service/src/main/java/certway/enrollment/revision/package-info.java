/** Revisions of what can be edited, for every feature. */
@NullMarked
package certway.enrollment.revision;

import org.jspecify.annotations.NullMarked;
