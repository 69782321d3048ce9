package certway.platform.kafka;

/** The event can be read but never be handled, whatever is tried: it is parked with this reason. */
public final class Unhandleable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unhandleable(String reason) {
        super(reason);
    }
}
