@NullMarked
package certway.gateway;

import org.jspecify.annotations.NullMarked;
