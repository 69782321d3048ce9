/** Who may call what, checked against a running service. */
@NullMarked
package certway.testkit.access;

import org.jspecify.annotations.NullMarked;
