@NullMarked
package certway.catalog.exchange.export;

import org.jspecify.annotations.NullMarked;
