package certway.gateway.routes.model;

/** A service behind the gateway. */
public enum Upstream {
    CATALOG("catalog-service"),
    ENROLLMENT("enrollment-service"),
    PROGRESS("progress-service"),
    CREDENTIAL("credential-service"),
    WEB("web-ui");

    private final String id;

    Upstream(String id) {
        this.id = id;
    }

    /** Whether it describes an API; the pages have none. */
    public boolean hasApi() {
        return this != WEB;
    }

    /** The service's name, which is also the audience of tokens meant for it. */
    public String id() {
        return id;
    }
}
