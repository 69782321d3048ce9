@NullMarked
package certway.progress.personal;

import org.jspecify.annotations.NullMarked;
