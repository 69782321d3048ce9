/** Single accounts at the login server, for whoever knows their ids. */
@NullMarked
package certway.enrollment.account;

import org.jspecify.annotations.NullMarked;
