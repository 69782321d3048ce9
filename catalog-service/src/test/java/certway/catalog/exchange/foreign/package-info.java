@NullMarked
package certway.catalog.exchange.foreign;

import org.jspecify.annotations.NullMarked;
