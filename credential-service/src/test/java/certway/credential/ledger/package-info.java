@NullMarked
package certway.credential.ledger;

import org.jspecify.annotations.NullMarked;
