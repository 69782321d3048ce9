@NullMarked
package certway.progress.regrade;

import org.jspecify.annotations.NullMarked;
