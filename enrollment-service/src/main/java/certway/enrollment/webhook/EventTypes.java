package certway.enrollment.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one may be told of. */
final class EventTypes {

    /** What a sponsor's webhook is told, and nothing else: as much as a sponsor sees. */
    static final String SEAT_CHANGED = "certway.seat.changed.v1";

    static final String TESTED = "certway.webhook.tested.v1";
    static final String ACTIVATED = "certway.enrollment.activated.v1";
    static final String WITHDRAWN = "certway.enrollment.withdrawn.v1";
    static final String EXPIRED = "certway.enrollment.expired.v1";
    static final String COMPLETED = "certway.program.completed.v1";
    static final String ERASED = "certway.subject.erased.v1";

    private static final Map<String, List<String>> BY_TOPIC = byTopic();

    private EventTypes() {}

    private static Map<String, List<String>> byTopic() {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        topics.put("certway.completions", List.of(COMPLETED));
        topics.put("certway.enrollments", List.of(ACTIVATED, WITHDRAWN, EXPIRED, "certway.enrollment.migrated.v1"));
        topics.put(
                "certway.progress",
                List.of("certway.unit.completed.v1", "certway.module.completed.v1", "certway.attempt.graded.v1"));
        topics.put(
                "certway.credentials",
                List.of(
                        "certway.credential.issued.v1",
                        "certway.credential.revoked.v1",
                        "certway.credential.superseded.v1",
                        "certway.credential.expired.v1"));
        topics.put("certway.programs", List.of("certway.program.published.v1", "certway.program.retired.v1"));
        topics.put("certway.subjects", List.of(ERASED));
        topics.put("certway.digests", List.of("certway.completions.digested.v1"));
        return topics;
    }

    /** All that is told of the whole platform, in the order in which it is offered. */
    static List<String> all() {
        return BY_TOPIC.values().stream().flatMap(List::stream).toList();
    }

    static Map<String, List<String>> topics() {
        return BY_TOPIC;
    }

    /** The topics on which such events are; a sponsor is told of what these say of a seat. */
    static Set<String> topicsOf(Set<String> types) {
        Set<String> wanted = types.contains(SEAT_CHANGED) ? Set.of(ACTIVATED, WITHDRAWN, EXPIRED, COMPLETED) : types;
        return BY_TOPIC.entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(wanted::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What an event says of a seat, in the words of a sponsor's report; empty if nothing. */
    static Optional<String> seatStatus(String type) {
        return switch (type) {
            case ACTIVATED -> Optional.of("active");
            case WITHDRAWN -> Optional.of("withdrawn");
            case EXPIRED -> Optional.of("expired");
            case COMPLETED -> Optional.of("completed");
            default -> Optional.empty();
        };
    }
}
