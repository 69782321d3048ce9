package certway.enrollment.webhook;

import org.jspecify.annotations.Nullable;

/**
 * Whose a webhook is: a sponsor's, a service's that made it under its own name, or, where neither is said, the platform's.
 *
 * @param sponsor whose learners alone it is told of
 * @param service the id of its account; it is told of everybody, as the platform's are
 */
record Owner(@Nullable String sponsor, @Nullable String service) {

    static final Owner PLATFORM = new Owner(null, null);

    static Owner sponsor(String id) {
        return new Owner(id, null);
    }

    static Owner service(String account) {
        return new Owner(null, account);
    }
}
