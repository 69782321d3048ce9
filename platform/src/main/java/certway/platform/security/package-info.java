@NullMarked
package certway.platform.security;

import org.jspecify.annotations.NullMarked;
