package certway.platform.event;

import org.jspecify.annotations.Nullable;

/** The record is no CloudEvent of ours and never will be. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
