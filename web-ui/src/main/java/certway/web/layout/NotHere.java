package certway.web.layout;

import org.jspecify.annotations.Nullable;

/** The service that was asked has nothing at this address for this person. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotHere(@Nullable Throwable cause) {
        super("nothing at this address", cause);
    }
}
