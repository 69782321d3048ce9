package certway.progress.outline;

/** A program version has something in it that this service cannot hold a learner to; it says what and where. */
final class UnsupportedProgram extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    UnsupportedProgram(String message) {
        super(message);
    }
}
