/** What others may ask of accounts. */
@NullMarked
package certway.enrollment.account.model;

import org.jspecify.annotations.NullMarked;
