package certway.testkit.infrastructure;

/** One Keycloak with one realm that a test may stop and start again; address and data stay the same. */
public sealed interface IdentityServer extends AutoCloseable permits KeycloakServer, ContainerKeycloak {

    /** Where the server answers, without a path. */
    String url();

    /** The {@code iss} of its tokens. */
    String issuer();

    void start();

    void stop();

    @Override
    void close();
}
