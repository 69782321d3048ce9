@NullMarked
package certway.platform;

import org.jspecify.annotations.NullMarked;
