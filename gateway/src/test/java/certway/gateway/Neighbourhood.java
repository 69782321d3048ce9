package certway.gateway;

import certway.testkit.infrastructure.FreePorts;
import certway.testkit.infrastructure.IdentityServer;
import certway.testkit.infrastructure.Infrastructure;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What is around a gateway, once for all tests: the real Keycloak, MongoDB, stub services, and two gateways. */
final class Neighbourhood {

    static final StubService CATALOG = new StubService("catalog-service");
    static final StubService ENROLLMENT = new StubService("enrollment-service");
    static final StubService PROGRESS = new StubService("progress-service");
    static final StubService CREDENTIAL = new StubService("credential-service");
    static final StubService WEB = new StubService("web-ui");

    private static final int PORT = FreePorts.next();
    static final URI PUBLIC_URL = URI.create("http://localhost:" + PORT);
    static final URI PACKAGE_URL = URI.create("http://127.0.0.1:" + PORT);

    static final IdentityServer KEYCLOAK = Infrastructure.newIdentityServer(
            Path.of("src/main/keycloak/certway-realm.json"),
            Map.of(
                    "CERTWAY_PUBLIC_URL",
                    PUBLIC_URL.toString(),
                    "CERTWAY_GATEWAY_BACKCHANNEL_LOGOUT",
                    "http://" + Infrastructure.testHost() + ':' + PORT + "/logout/connect/back-channel/keycloak"));

    /** Two gateways that share the sessions; Keycloak knows the first one's address. */
    static final Door FIRST;

    static final Door SECOND;

    static {
        KEYCLOAK.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(KEYCLOAK::close));
        FIRST = door("server.port=" + PORT, "server.address=" + Infrastructure.testAddress());
        SECOND = door();
    }

    private Neighbourhood() {}

    /** A running gateway. */
    record Door(ConfigurableApplicationContext context, URI url, URI management) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }

    static Door door(String... settings) {
        Map<String, String> properties = new HashMap<>();
        Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "management.server.port=0",
                                "spring.mongodb.uri=" + Infrastructure.mongoConnectionString(),
                                "certway.door.public-url=" + PUBLIC_URL,
                                "certway.door.package-url=" + PACKAGE_URL,
                                "certway.keycloak.issuer=" + KEYCLOAK.issuer(),
                                "certway.keycloak.backchannel=" + KEYCLOAK.issuer(),
                                "certway.keycloak.client-secret=demo-gateway-secret",
                                "certway.upstream.catalog=" + CATALOG.url(),
                                "certway.upstream.enrollment=" + ENROLLMENT.url(),
                                "certway.upstream.progress=" + PROGRESS.url(),
                                "certway.upstream.credential=" + CREDENTIAL.url(),
                                "certway.upstream.web=" + WEB.url(),
                                "certway.upstream.answer-timeout=1s",
                                "certway.upstream.patience=0s"),
                        Stream.of(settings))
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> properties.put("--" + setting[0], setting[1]));
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Gateway.class)
                .run(properties.entrySet().stream()
                        .map(setting -> setting.getKey() + '=' + setting.getValue())
                        .toArray(String[]::new));
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        String management = context.getEnvironment().getRequiredProperty("local.management.port");
        return new Door(context, URI.create("http://localhost:" + port), URI.create("http://127.0.0.1:" + management));
    }
}
