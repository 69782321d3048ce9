@NullMarked
package certway.gateway.security;

import org.jspecify.annotations.NullMarked;
