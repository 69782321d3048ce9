@NullMarked
package certway.progress.completion;

import org.jspecify.annotations.NullMarked;
