package certway.catalog.search;

import org.jspecify.annotations.Nullable;

/**
 * A certification that a program prepares for and does not grant.
 *
 * @param body the id of who grants it
 * @param route how one gets and keeps it, if that is known
 */
record PreparedFor(String id, String title, String body, String bodyName, KnownCertification.@Nullable Route route) {

    static PreparedFor of(String id, Reference reference) {
        String body = reference.body(id);
        return new PreparedFor(
                id,
                reference.name(FacetNames.Kind.CERTIFICATION, id),
                body,
                reference.name(FacetNames.Kind.BODY, body),
                reference.route(id));
    }
}
