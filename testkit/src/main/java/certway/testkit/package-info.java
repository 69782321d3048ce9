@NullMarked
package certway.testkit;

import org.jspecify.annotations.NullMarked;
