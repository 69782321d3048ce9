@NullMarked
package certway.catalog.config;

import org.jspecify.annotations.NullMarked;
