@NullMarked
package certway.catalog.authoring;

import org.jspecify.annotations.NullMarked;
