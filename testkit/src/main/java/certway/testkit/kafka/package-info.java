/** Kafka as the neighbours and subscribers of a service see it. */
@NullMarked
package certway.testkit.kafka;

import org.jspecify.annotations.NullMarked;
