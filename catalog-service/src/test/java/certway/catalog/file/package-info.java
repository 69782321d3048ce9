@NullMarked
package certway.catalog.file;

import org.jspecify.annotations.NullMarked;
