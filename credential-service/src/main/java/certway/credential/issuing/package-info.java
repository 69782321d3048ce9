/** Issuing, listing, checking and revoking credentials. */
@NullMarked
package certway.credential.issuing;

import org.jspecify.annotations.NullMarked;
