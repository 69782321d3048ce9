/** Tokens as Keycloak would give them to known people and services, and the forged ones that must be refused. */
@NullMarked
package certway.testkit.identity;

import org.jspecify.annotations.NullMarked;
