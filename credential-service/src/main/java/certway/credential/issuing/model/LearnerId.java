package certway.credential.issuing.model;

/** A learner: the subject of the account at the login server, and nothing else. */
public record LearnerId(String value) {

    private static final int MAXIMUM_LENGTH = 255;

    public LearnerId {
        if (value.isBlank() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("a learner id has 1 to %d characters".formatted(MAXIMUM_LENGTH));
        }
    }
}
