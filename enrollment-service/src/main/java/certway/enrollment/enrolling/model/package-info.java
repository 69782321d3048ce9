/** The rules of enrolling, in plain Java: no clock, no store, no framework. */
@NullMarked
package certway.enrollment.enrolling.model;

import org.jspecify.annotations.NullMarked;
