@NullMarked
package certway.web.fact;

import org.jspecify.annotations.NullMarked;
