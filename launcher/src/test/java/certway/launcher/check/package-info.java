@NullMarked
package certway.launcher.check;

import org.jspecify.annotations.NullMarked;
