@NullMarked
package certway.launcher.leash;

import org.jspecify.annotations.NullMarked;
