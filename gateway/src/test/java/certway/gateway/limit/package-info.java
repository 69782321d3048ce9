@NullMarked
package certway.gateway.limit;

import org.jspecify.annotations.NullMarked;
