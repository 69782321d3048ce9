@NullMarked
package certway.gateway.routes;

import org.jspecify.annotations.NullMarked;
