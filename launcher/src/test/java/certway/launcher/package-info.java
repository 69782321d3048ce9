@NullMarked
package certway.launcher;

import org.jspecify.annotations.NullMarked;
