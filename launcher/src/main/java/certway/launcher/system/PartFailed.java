package certway.launcher.system;

/** A part could not be started or ended by itself; the message is one line that says which, why, and what to do. */
public final class PartFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String part;

    PartFailed(String part, String what, String advice) {
        super("%s %s. %s".formatted(part, what, advice));
        this.part = part;
    }

    public String part() {
        return part;
    }
}
