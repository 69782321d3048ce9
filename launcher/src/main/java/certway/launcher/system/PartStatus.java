package certway.launcher.system;

import java.time.Duration;

/** A part's state and how long it took to get there, or how long it has been at it. */
public record PartStatus(String name, State state, Duration took) {}
