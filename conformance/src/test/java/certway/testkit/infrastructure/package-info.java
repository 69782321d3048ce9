@NullMarked
package certway.testkit.infrastructure;

import org.jspecify.annotations.NullMarked;
