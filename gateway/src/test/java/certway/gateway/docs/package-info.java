@NullMarked
package certway.gateway.docs;

import org.jspecify.annotations.NullMarked;
