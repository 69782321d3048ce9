@NullMarked
package certway.web.catalog;

import org.jspecify.annotations.NullMarked;
