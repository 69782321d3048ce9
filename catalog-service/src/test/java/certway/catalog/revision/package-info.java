@NullMarked
package certway.catalog.revision;

import org.jspecify.annotations.NullMarked;
