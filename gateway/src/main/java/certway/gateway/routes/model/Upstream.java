package certway.gateway.routes.model;

/** A service behind the gateway. */
public enum Upstream {
    CATALOG("catalog-service"),
    ENROLLMENT("enrollment-service"),
    PROGRESS("progress-service");

    private final String id;

    Upstream(String id) {
        this.id = id;
    }

    /** The service's name, which is also the audience of tokens meant for it. */
    public String id() {
        return id;
    }
}
