/** What other features need to know of people. */
@NullMarked
package certway.enrollment.people.model;

import org.jspecify.annotations.NullMarked;
