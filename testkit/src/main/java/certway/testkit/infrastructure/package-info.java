/** MongoDB, Kafka and Keycloak for tests and for trying Certway out: the embedded and the container variant of each. */
@NullMarked
package certway.testkit.infrastructure;

import org.jspecify.annotations.NullMarked;
