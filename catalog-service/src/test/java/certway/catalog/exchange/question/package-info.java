@NullMarked
package certway.catalog.exchange.question;

import org.jspecify.annotations.NullMarked;
