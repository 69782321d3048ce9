@NullMarked
package certway.catalog.program;

import org.jspecify.annotations.NullMarked;
