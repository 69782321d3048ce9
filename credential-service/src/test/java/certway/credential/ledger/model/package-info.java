@NullMarked
package certway.credential.ledger.model;

import org.jspecify.annotations.NullMarked;
