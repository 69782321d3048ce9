package certway.catalog.authoring;

import certway.catalog.program.ProgramId;

/**
 * Whose draft somebody wants to change, as they have seen it.
 *
 * @param author Keycloak's subject
 */
record Target(ProgramId program, long revision, String author) {}
