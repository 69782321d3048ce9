@NullMarked
package certway.catalog;

import org.jspecify.annotations.NullMarked;
