@NullMarked
package certway.progress;

import org.jspecify.annotations.NullMarked;
