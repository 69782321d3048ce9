package certway.enrollment.enrolling;

import static java.util.stream.Collectors.toUnmodifiableSet;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryCompletions implements Completions {

    private record Completion(LearnerId learner, ProgramId program) {}

    private final Set<Completion> completions = ConcurrentHashMap.newKeySet();

    @Override
    public void add(LearnerId learner, ProgramId program, Instant completedAt) {
        completions.add(new Completion(learner, program));
    }

    @Override
    public Set<ProgramId> among(Set<ProgramId> programs, LearnerId learner) {
        return programs.stream()
                .filter(program -> completions.contains(new Completion(learner, program)))
                .collect(toUnmodifiableSet());
    }
}
