package certway.launcher.system;

import certway.testkit.infrastructure.KeycloakServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Keycloak server of the local platform: unpacked and built once, then started with the data of this home. */
record KeycloakInstallation(Settings settings) {
    private static final String LEASH = "certway.launcher.leash.Leash";
    private static final String SERVER = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final int HEAP = 320;

    /** What Keycloak's own start script sets; the script itself would stand between the launcher and the server. */
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-XX:MetaspaceSize=96M",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    Invocation prepare() throws IOException {
        Path home = settings.data().resolve(Parts.KEYCLOAK);
        new KeycloakServer(new KeycloakServer.Settings(
                        settings.keycloakHome(),
                        home,
                        settings.realmFile(),
                        settings.ports().of(Port.KEYCLOAK),
                        environment()))
                .prepare();
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-Dkc.home.dir=" + home);
        options.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        List<Path> classPath = List.of(
                settings.leashJar(), settings.keycloakHome().resolve("lib").resolve("quarkus-run.jar"));
        var jvm = new Jvm(Parts.KEYCLOAK, HEAP, options, ClassArchive.of(settings, Parts.KEYCLOAK));
        return new Invocation(jvm.commandLine(classPath, LEASH, arguments()), environment());
    }

    /** What the realm file has in its places for addresses. */
    private Map<String, String> environment() {
        return Map.of(
                "CERTWAY_PUBLIC_URL",
                settings.publicUrl().toString(),
                "CERTWAY_GATEWAY_BACKCHANNEL_LOGOUT",
                settings.publicUrl()
                        .resolve("/logout/connect/back-channel/keycloak")
                        .toString());
    }

    private List<String> arguments() {
        return List.of(
                SERVER,
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().of(Port.KEYCLOAK),
                "--hostname=http://localhost:" + settings.ports().of(Port.KEYCLOAK),
                "--cache=local",
                "--import-realm");
    }
}
