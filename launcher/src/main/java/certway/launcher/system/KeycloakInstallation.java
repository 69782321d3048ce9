package certway.launcher.system;

import java.io.IOException;
import java.nio.file.Files;
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
            "-XX:TieredStopAtLevel=1",
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

    Invocation prepare() throws IOException, InterruptedException {
        Path home = settings.keycloakHome();
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-Dkc.home.dir=" + home);
        options.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        List<Path> classPath = List.of(settings.leashJar(), home.resolve("lib/quarkus-run.jar"));
        List<String> arguments = new ArrayList<>(List.of(SERVER));
        arguments.addAll(arguments());
        List<String> command = new Jvm(Parts.KEYCLOAK, HEAP, options).commandLine(classPath, LEASH, arguments);
        Files.createDirectories(settings.data().resolve(Parts.KEYCLOAK));
        return new Invocation(command, Map.of());
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().of(Port.KEYCLOAK),
                "--http-management-port=" + settings.ports().of(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=http://localhost:" + settings.ports().of(Port.KEYCLOAK),
                "--cache=local",
                "--import-realm");
    }
}
