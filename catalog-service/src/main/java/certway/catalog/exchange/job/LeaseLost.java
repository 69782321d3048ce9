package certway.catalog.exchange.job;

/** Another one works on the import by now. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost(String importId) {
        super("another instance works on the import " + importId);
    }
}
