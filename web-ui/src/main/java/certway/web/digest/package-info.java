@NullMarked
package certway.web.digest;

import org.jspecify.annotations.NullMarked;
