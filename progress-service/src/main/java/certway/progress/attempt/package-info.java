@NullMarked
package certway.progress.attempt;

import org.jspecify.annotations.NullMarked;
