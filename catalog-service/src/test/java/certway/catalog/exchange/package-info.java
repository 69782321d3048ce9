@NullMarked
package certway.catalog.exchange;

import org.jspecify.annotations.NullMarked;
