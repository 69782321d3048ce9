@NullMarked
package certway.progress.outline;

import org.jspecify.annotations.NullMarked;
