@NullMarked
package certway.bench;

import org.jspecify.annotations.NullMarked;
