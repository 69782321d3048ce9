@NullMarked
package certway.platform.mongo;

import org.jspecify.annotations.NullMarked;
