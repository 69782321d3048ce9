package certway.launcher;

/** The command cannot be carried out as things are; the message is one line that says why and what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
