@NullMarked
package certway.progress.practicum;

import org.jspecify.annotations.NullMarked;
