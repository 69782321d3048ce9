package certway.launcher.demo;

/** Something was not as it must be; the message says what was expected and what was seen. */
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailed(String message) {
        super(message);
    }

    static void require(boolean asItMustBe, String otherwise) {
        if (!asItMustBe) {
            throw new StepFailed(otherwise);
        }
    }
}
