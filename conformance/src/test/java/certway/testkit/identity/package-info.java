@NullMarked
package certway.testkit.identity;

import org.jspecify.annotations.NullMarked;
