/** What opens a program to a learner besides their own merits: waivers and vouchers. */
@NullMarked
package certway.enrollment.access;

import org.jspecify.annotations.NullMarked;
