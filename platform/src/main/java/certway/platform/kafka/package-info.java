@NullMarked
package certway.platform.kafka;

import org.jspecify.annotations.NullMarked;
