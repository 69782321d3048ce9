/** The arithmetic of continuing education, in integers and plain Java: no clock, no store, no framework. */
@NullMarked
package certway.credential.ledger.model;

import org.jspecify.annotations.NullMarked;
