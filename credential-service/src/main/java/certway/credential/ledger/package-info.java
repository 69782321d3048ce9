/** Continuing education: what counts towards which certification, and how far it is. */
@NullMarked
package certway.credential.ledger;

import org.jspecify.annotations.NullMarked;
