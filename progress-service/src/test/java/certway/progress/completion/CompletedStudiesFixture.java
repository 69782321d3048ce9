package certway.progress.completion;

import certway.progress.completion.model.CompletedStudies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Completed studies in memory. */
final class CompletedStudiesFixture implements CompletedStudies {

    private final Map<Stated, Instant> stated = new ConcurrentHashMap<>();
    private final List<String> toldAgain = new ArrayList<>();

    void complete(String completionId, Instant at) {
        stated.put(new Stated(completionId, "enrollment-of-" + completionId), at);
    }

    void erase(String completionId) {
        stated.remove(new Stated(completionId, "enrollment-of-" + completionId));
    }

    List<String> toldAgain() {
        return toldAgain;
    }

    @Override
    public Optional<Instant> first() {
        return stated.values().stream().min(Comparator.naturalOrder());
    }

    @Override
    public void each(Instant from, Instant before, Consumer<List<Stated>> some) {
        stated.forEach((one, at) -> {
            if (!at.isBefore(from) && at.isBefore(before)) {
                some.accept(List.of(one));
            }
        });
    }

    @Override
    public Set<String> of(Collection<String> enrollmentIds) {
        return stated.keySet().stream()
                .filter(one -> enrollmentIds.contains(one.enrollmentId()))
                .map(Stated::completionId)
                .collect(Collectors.toSet());
    }

    @Override
    public void tellAgain(String enrollmentId) {
        toldAgain.add(enrollmentId);
    }
}
