@NullMarked
package certway.launcher.system;

import org.jspecify.annotations.NullMarked;
