@NullMarked
package certway.web.parked;

import org.jspecify.annotations.NullMarked;
