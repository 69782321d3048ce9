/** Tests of finding and inviting people. */
@NullMarked
package certway.enrollment.people;

import org.jspecify.annotations.NullMarked;
