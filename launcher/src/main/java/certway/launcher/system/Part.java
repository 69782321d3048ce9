package certway.launcher.system;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One process of the platform: what must be ready before it, how it is started, and how one sees that it is ready. */
record Part(String name, List<String> needs, Recipe recipe, Readiness readiness) {
    static final Duration PATIENCE = Duration.ofMinutes(3);

    Part {
        needs = List.copyOf(needs);
    }

    /** Makes everything ready for the start, which may take its time the first time, and says how to start. */
    @FunctionalInterface
    interface Recipe {
        Invocation prepare() throws IOException, InterruptedException;
    }
}
