/** Tests of what other features know of people. */
@NullMarked
package certway.enrollment.people.model;

import org.jspecify.annotations.NullMarked;
