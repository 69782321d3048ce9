@NullMarked
package certway.catalog.exchange.job;

import org.jspecify.annotations.NullMarked;
