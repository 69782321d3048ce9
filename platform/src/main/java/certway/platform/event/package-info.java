@NullMarked
package certway.platform.event;

import org.jspecify.annotations.NullMarked;
