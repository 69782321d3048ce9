@NullMarked
package certway.testkit.contract;

import org.jspecify.annotations.NullMarked;
