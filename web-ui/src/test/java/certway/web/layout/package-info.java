@NullMarked
package certway.web.layout;

import org.jspecify.annotations.NullMarked;
