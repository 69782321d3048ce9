@NullMarked
package certway.catalog.fact;

import org.jspecify.annotations.NullMarked;
