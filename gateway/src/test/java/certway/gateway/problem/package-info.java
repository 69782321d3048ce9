@NullMarked
package certway.gateway.problem;

import org.jspecify.annotations.NullMarked;
