@NullMarked
package certway.launcher.demo;

import org.jspecify.annotations.NullMarked;
