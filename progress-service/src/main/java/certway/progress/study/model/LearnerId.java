package certway.progress.study.model;

/** A person studying: the subject of their tokens. */
public record LearnerId(String value) {
    public LearnerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("no learner id");
        }
    }
}
