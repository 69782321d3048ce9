package certway.web.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What whoever looks has completed. */
public interface Completions {

    /** A program that somebody goes through, for the first time or again. */
    record Course(String programId, int cycle) {}

    record Completion(String title, String address, Instant completedAt) {}

    /** Those that are of none of these courses. */
    List<Completion> except(Set<Course> courses);
}
