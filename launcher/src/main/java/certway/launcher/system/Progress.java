package certway.launcher.system;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of every part over time. The threads that start parts write, the view reads. */
public final class Progress {
    private final InstantSource clock;
    private final Watcher watcher;
    private final Map<String, Course> courses = new LinkedHashMap<>();

    public Progress(InstantSource clock, Watcher watcher) {
        this.clock = clock;
        this.watcher = watcher;
    }

    /** Sees each change, in order. */
    @FunctionalInterface
    public interface Watcher {
        void changed(PartStatus now);
    }

    /** When the work on the present state's goal began, and when it was reached. */
    private record Course(State state, Instant since, Instant changed) {}

    synchronized void moved(String part, State state) {
        Instant now = clock.instant();
        Instant since = Optional.ofNullable(courses.get(part))
                .filter(before -> before.state().isMoving() && state != State.STOPPING)
                .map(Course::since)
                .orElse(now);
        Course after = new Course(state, since, now);
        courses.put(part, after);
        watcher.changed(status(part, after, now));
    }

    public synchronized List<PartStatus> snapshot() {
        Instant now = clock.instant();
        List<PartStatus> statuses = new ArrayList<>();
        courses.forEach((part, course) -> statuses.add(status(part, course, now)));
        return statuses;
    }

    private static PartStatus status(String part, Course course, Instant now) {
        Instant until = course.state().isMoving() ? now : course.changed();
        return new PartStatus(part, course.state(), Duration.between(course.since(), until));
    }
}
