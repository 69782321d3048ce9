/** The example messages that producers must emit and consumers must read. */
@NullMarked
package certway.testkit.contract;

import org.jspecify.annotations.NullMarked;
