package certway.progress.completion.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the studies themselves say of completions, whatever became of the events that state them. */
public interface CompletedStudies {

    /** A completion and the enrollment that it completes. */
    record Stated(String completionId, String enrollmentId) {}

    /** When the first study was completed that is still kept. */
    Optional<Instant> first();

    /** All that were completed in that time, some at a time. */
    void each(Instant from, Instant before, Consumer<List<Stated>> some);

    /** The completions of those of the enrollments that are completed. */
    Set<String> of(Collection<String> enrollmentIds);

    /** States a completion again, as the same event; does nothing while the study has events that wait for the broker. */
    void tellAgain(String enrollmentId);
}
