package certway.gateway.routes;

import java.io.IOException;

/** The caller sent more than the route takes; found while the body streams through. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long largest) {
        super("more than " + largest + " bytes");
    }
}
