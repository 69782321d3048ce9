@NullMarked
package certway.gateway.routes.model;

import org.jspecify.annotations.NullMarked;
