@NullMarked
package certway.web.config;

import org.jspecify.annotations.NullMarked;
