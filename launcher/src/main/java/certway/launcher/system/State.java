package certway.launcher.system;

import java.util.Locale;

/** What a part is doing, as the launcher sees it. */
public enum State {
    WAITING,
    PREPARING,
    STARTING,
    READY,
    STOPPING,
    STOPPED,
    FAILED;

    public boolean isMoving() {
        return this == PREPARING || this == STARTING || this == STOPPING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
