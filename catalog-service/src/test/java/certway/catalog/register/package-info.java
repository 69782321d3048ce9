@NullMarked
package certway.catalog.register;

import org.jspecify.annotations.NullMarked;
