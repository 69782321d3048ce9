@NullMarked
package certway.platform.outbox;

import org.jspecify.annotations.NullMarked;
