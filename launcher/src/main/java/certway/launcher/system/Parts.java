package certway.launcher.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the platform is made of, in the order in which it is shown; it is stopped in the reverse of it. */
final class Parts {
    static final String MONGODB = "mongodb";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";
    static final String CATALOG = "catalog-service";
    static final String ENROLLMENT = "enrollment-service";
    static final String PROGRESS = "progress-service";
    static final String CREDENTIAL = "credential-service";
    static final String WEB = "web-ui";
    static final String GATEWAY = "gateway";
    static final List<String> SERVICES = List.of(CATALOG, ENROLLMENT, PROGRESS, CREDENTIAL, WEB, GATEWAY);

    /** All, with that first whose way to being ready is the longest. */
    static final List<String> NAMES =
            List.of(KEYCLOAK, CATALOG, ENROLLMENT, PROGRESS, CREDENTIAL, WEB, GATEWAY, KAFKA, MONGODB);

    private static final String LEASH = "certway.launcher.leash.Leash";

    /** Keycloak's way is the longest and it goes it alone: services that yield to it are ready in what it leaves them. */
    private static final List<String> YIELDING = List.of("nice", "-n", "5");

    private static final int SERVICE_HEAP = 160;
    private static final int MONGODB_HEAP = 192;
    private static final int KAFKA_HEAP = 256;

    private final Settings settings;
    private final List<String> javaOptions;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Takes options for the services' Java from {@code CERTWAY_JAVA_OPTIONS}; they come after our own and so prevail. */
    Parts(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.javaOptions = Stream.of(
                        environment.getOrDefault("CERTWAY_JAVA_OPTIONS", "").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    List<Part> all() {
        return List.of(
                mongodb(),
                kafka(),
                keycloak(),
                service(CATALOG, Port.CATALOG, Port.CATALOG),
                service(ENROLLMENT, Port.ENROLLMENT, Port.ENROLLMENT),
                service(PROGRESS, Port.PROGRESS, Port.PROGRESS),
                service(CREDENTIAL, Port.CREDENTIAL, Port.CREDENTIAL),
                service(WEB, Port.WEB, Port.WEB),
                service(GATEWAY, Port.GATEWAY, Port.MANAGEMENT));
    }

    private Part mongodb() {
        List<String> arguments = List.of(
                "--port",
                number(Port.MONGODB),
                "--data",
                settings.data().resolve(MONGODB).toString(),
                "--parent-stdin");
        return infrastructure(MONGODB, MONGODB_HEAP, "certway.testkit.infrastructure.MongoServer", arguments);
    }

    private Part kafka() {
        List<String> arguments = List.of(
                "--port",
                number(Port.KAFKA),
                "--controller-port",
                number(Port.KAFKA_CONTROLLER),
                "--data",
                settings.data().resolve(KAFKA).toString(),
                "--parent-stdin");
        return infrastructure(KAFKA, KAFKA_HEAP, "certway.testkit.infrastructure.KafkaServer", arguments);
    }

    private Part infrastructure(String name, int heap, String mainClass, List<String> arguments) {
        var jvm = new Jvm(name, heap, List.of(), ClassArchive.of(settings, name));
        List<Path> classPath = List.of(settings.jar("launcher"));
        return new Part(
                name,
                List.of(),
                () -> new Invocation(jvm.commandLine(classPath, mainClass, arguments), Map.of()),
                new Readiness.Announced(settings.log(name)));
    }

    private Part keycloak() {
        var installation = new KeycloakInstallation(settings);
        URI discovery = URI.create(settings.issuer() + "/.well-known/openid-configuration");
        return new Part(KEYCLOAK, List.of(), installation::prepare, new Readiness.Answers(client, discovery));
    }

    private Part service(String name, Port port, Port health) {
        ServiceJar jar = ServiceJar.of(settings, name);
        URI readiness = URI.create("http://127.0.0.1:%s/actuator/health/readiness".formatted(number(health)));
        return new Part(
                name,
                List.of(MONGODB),
                () -> new Invocation(commandLine(name, jar.unpack()), environment(name, port)),
                new Readiness.Answers(client, readiness));
    }

    private List<String> commandLine(String name, ServiceJar.Program program) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(settings.leashJar()));
        classPath.addAll(program.classPath());
        List<String> command = new ArrayList<>(YIELDING);
        var jvm = new Jvm(name, SERVICE_HEAP, javaOptions, ClassArchive.of(settings, name));
        command.addAll(jvm.commandLine(classPath, LEASH, List.of(program.mainClass())));
        return command;
    }

    private Map<String, String> environment(String name, Port port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("CERTWAY_ADDRESS", "127.0.0.1");
        environment.put("CERTWAY_PORT", number(port));
        environment.put("CERTWAY_MANAGEMENT_PORT", number(Port.MANAGEMENT));
        environment.put("CERTWAY_MONGODB_URI", "mongodb://127.0.0.1:" + number(Port.MONGODB));
        environment.put("CERTWAY_KAFKA_BOOTSTRAP", settings.kafkaBootstrap());
        environment.put("CERTWAY_ISSUER", settings.issuer().toString());
        environment.put("CERTWAY_KEYCLOAK_BACKCHANNEL", settings.issuer().toString());
        environment.put("CERTWAY_CATALOG_URL", "http://127.0.0.1:" + number(Port.CATALOG));
        environment.put("CERTWAY_ENROLLMENT_URL", "http://127.0.0.1:" + number(Port.ENROLLMENT));
        environment.put("CERTWAY_PROGRESS_URL", "http://127.0.0.1:" + number(Port.PROGRESS));
        environment.put("CERTWAY_CREDENTIAL_URL", "http://127.0.0.1:" + number(Port.CREDENTIAL));
        environment.put("CERTWAY_WEB_URL", "http://127.0.0.1:" + number(Port.WEB));
        environment.put("CERTWAY_CONTENT_DIRECTORY", settings.content().toString());
        environment.put("CERTWAY_PUBLIC_URL", settings.publicUrl().toString());
        environment.put("CERTWAY_PACKAGE_URL", settings.packageUrl().toString());
        // Only the demo realm knows these secrets; they open nothing else.
        environment.put("CERTWAY_CLIENT_SECRET", "demo-%s-secret".formatted(name));
        environment.put("CERTWAY_KEYCLOAK_ADMIN", settings.issuer().toString().replace("/realms/", "/admin/realms/"));
        // Whoever tries webhooks out has their receiver here.
        environment.put("CERTWAY_WEBHOOKS_LOCAL", "true");
        if (name.equals(CREDENTIAL)) {
            environment.put(
                    "CERTWAY_KEYS_FILE",
                    settings.data().resolve("keys/credentials.p12").toString());
            environment.put("CERTWAY_KEYS_PASSWORD", "demo-keys-password");
            environment.put("CERTWAY_KEYS_GENERATE", "true");
        }
        return environment;
    }

    private String number(Port port) {
        return Integer.toString(settings.ports().of(port));
    }
}
