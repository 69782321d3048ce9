package certway.platform.web;

import java.io.IOException;

/** The request's body is larger than its address takes. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1;
}
