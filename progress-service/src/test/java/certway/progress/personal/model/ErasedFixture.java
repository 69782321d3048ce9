package certway.progress.personal.model;

import java.util.Set;

/** Erased are these. */
public record ErasedFixture(Set<String> learners) implements Erased {

    public static final Erased NOBODY = new ErasedFixture(Set.of());

    @Override
    public boolean contains(String learner) {
        return learners.contains(learner);
    }

    @Override
    public String pseudonym(String learner) {
        return "erased-" + Integer.toHexString(learner.hashCode());
    }

    /** Of somebody erased, every enrollment is taken for theirs. */
    @Override
    public boolean had(String pseudonym, String enrollment) {
        return learners.stream().map(this::pseudonym).anyMatch(pseudonym::equals);
    }
}
