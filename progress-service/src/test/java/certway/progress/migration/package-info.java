@NullMarked
package certway.progress.migration;

import org.jspecify.annotations.NullMarked;
