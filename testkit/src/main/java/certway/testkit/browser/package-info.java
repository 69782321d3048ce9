@NullMarked
package certway.testkit.browser;

import org.jspecify.annotations.NullMarked;
