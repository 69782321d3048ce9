/** The two ends of HTTP that tests need: a client of the service they test, and servers that stand in for its neighbours. */
@NullMarked
package certway.testkit.http;

import org.jspecify.annotations.NullMarked;
