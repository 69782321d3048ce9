@NullMarked
package certway.catalog.search;

import org.jspecify.annotations.NullMarked;
