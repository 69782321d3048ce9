@NullMarked
package certway.catalog.pathway;

import org.jspecify.annotations.NullMarked;
