package certway.catalog.register;

import java.time.Instant;

/**
 * Who changed a register, how, when and why.
 *
 * @param by Keycloak's subject, or the part of the system that did it
 */
public record Act(String name, String by, Instant at, String reason) {}
