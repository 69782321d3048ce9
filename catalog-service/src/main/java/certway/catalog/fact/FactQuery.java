package certway.catalog.fact;

import certway.catalog.register.Paging;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which facts somebody wants to see. */
record FactQuery(
        @Nullable String topic,
        @Nullable FactState state,
        @Nullable ReviewDue review,
        @Nullable String after,
        int limit) {

    private static final Set<String> PARAMETERS = Set.of("topic", "state", "review", "limit", "cursor");
    private static final int USUAL_LIMIT = 50;

    private record Mark(String after) {}

    static FactQuery read(MultiValueMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw Problems.invalid(name, "is unknown");
            }
            if (values.size() > 1) {
                throw Problems.invalid(name, "stands there more than once");
            }
        });
        String state = parameters.getFirst("state");
        String review = parameters.getFirst("review");
        Mark mark = Cursor.read(parameters.getFirst("cursor"), Mark.class);
        return new FactQuery(
                parameters.getFirst("topic"),
                state == null ? null : state(state),
                review == null ? null : review(review),
                mark == null ? null : mark.after(),
                Paging.limit(parameters.getFirst("limit"), USUAL_LIMIT));
    }

    private static FactState state(String text) {
        return FactState.of(text)
                .orElseThrow(() -> Problems.invalid("state", "must be one of agreed, disputed, superseded, expired"));
    }

    private static ReviewDue review(String text) {
        return ReviewDue.of(text).orElseThrow(() -> Problems.invalid("review", "must be one of overdue, soon"));
    }

    /** The page, by id. */
    <T> Page<T> page(FactBook book, LocalDate today, Function<Fact, T> item) {
        List<Fact> found = book.facts().values().stream()
                .filter(fact -> topic == null || fact.topic().equals(topic))
                .filter(fact -> state == null || fact.state(today) == state)
                .filter(fact -> review == null || review.isMetBy(fact, today))
                .filter(fact -> after == null || fact.id().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = found.size() > limit;
        List<Fact> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(item).toList(),
                more ? Cursor.of(new Mark(shown.getLast().id())) : null);
    }
}
