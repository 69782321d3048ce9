package certway.launcher.system;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the platform runs.
 *
 * @param root the built source tree, which has the jars, the realm file and the content
 * @param home what the platform writes: data, logs, pid files
 * @param keycloakHome the unpacked Keycloak server, which several homes may share
 */
public record Settings(Path root, Path home, Path keycloakHome, Ports ports) {
    public static final String VERSION = "0.1.0-SNAPSHOT";
    public static final String KEYCLOAK_VERSION = "26.7.3";

    public Settings {
        root = root.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        keycloakHome = keycloakHome.toAbsolutePath().normalize();
    }

    public static Settings of(Path root, Ports ports) {
        Path home = root.resolve(".certway");
        return new Settings(root, home, home.resolve("keycloak-" + KEYCLOAK_VERSION), ports);
    }

    public Path data() {
        return home.resolve("data");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path content() {
        return root.resolve("content");
    }

    public Path realmFile() {
        return root.resolve("gateway/src/main/keycloak/certway-realm.json");
    }

    public Path jar(String module) {
        return root.resolve(module).resolve("target").resolve("%s-%s.jar".formatted(module, VERSION));
    }

    /** Where the jar of a service is laid out. */
    public Path unpacked(String service) {
        return home.resolve("services").resolve(service);
    }

    /** Where the parts' classes are kept for faster starts. */
    Path archives() {
        return home.resolve("classes");
    }

    public Path leashJar() {
        return root.resolve("launcher/target/launcher-%s-leash.jar".formatted(VERSION));
    }

    public URI publicUrl() {
        return URI.create("http://localhost:" + ports.of(Port.GATEWAY));
    }

    /** Another origin of the same gateway. */
    public URI packageUrl() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.GATEWAY));
    }

    public URI issuer() {
        return URI.create("http://localhost:%d/realms/certway".formatted(ports.of(Port.KEYCLOAK)));
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }
}
