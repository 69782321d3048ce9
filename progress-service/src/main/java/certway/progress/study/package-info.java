@NullMarked
package certway.progress.study;

import org.jspecify.annotations.NullMarked;
