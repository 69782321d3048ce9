@NullMarked
package certway.testkit.wait;

import org.jspecify.annotations.NullMarked;
