package certway.testkit.infrastructure;

/** One Keycloak with one realm that a test may stop and start again; address and data stay the same. */
public sealed interface IdentityServer extends AutoCloseable permits KeycloakServer, ContainerKeycloak {

    /**
     * A setting for tests only. Where guessing is protected against, the server refuses a login of somebody whose login before it
     * still notes down, as "Invalid username or password"; people are not that fast.
     */
    String LOGINS_AT_ONCE = "KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS";

    /** Where the server answers, without a path. */
    String url();

    /** The {@code iss} of its tokens. */
    String issuer();

    void start();

    void stop();

    @Override
    void close();
}
