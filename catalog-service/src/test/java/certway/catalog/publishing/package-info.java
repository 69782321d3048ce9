@NullMarked
package certway.catalog.publishing;

import org.jspecify.annotations.NullMarked;
