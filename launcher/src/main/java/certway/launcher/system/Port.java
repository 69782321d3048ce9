package certway.launcher.system;

/** Every port that the platform listens on, always on 127.0.0.1 only. */
public enum Port {
    GATEWAY(8080, "gateway"),
    MANAGEMENT(8090, "gateway"),
    CATALOG(8081, "catalog-service"),
    ENROLLMENT(8082, "enrollment-service"),
    PROGRESS(8083, "progress-service"),
    WEB(8084, "web-ui"),
    CREDENTIAL(8085, "credential-service"),
    KEYCLOAK(8180, "keycloak"),
    KAFKA(9092, "kafka"),
    KAFKA_CONTROLLER(9093, "kafka"),
    MONGODB(27017, "mongodb");

    private final int standard;
    private final String part;

    Port(int standard, String part) {
        this.standard = standard;
        this.part = part;
    }

    public int standard() {
        return standard;
    }

    /** The part of the platform that listens there. */
    public String part() {
        return part;
    }

    /** The environment variable that chooses another port. */
    public String variable() {
        return "CERTWAY_" + name() + "_PORT";
    }
}
