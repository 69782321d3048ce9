package certway.testkit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The unpacked Keycloak that all its servers share; built for its options once. Every server of its own would spend half of its
 * first start on the tables of an empty database and on Keycloak's own realm, so these are made once as well and copied.
 */
record KeycloakInstallation(Path home) {
    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");
    private static final List<String> SHARED_PARTS = List.of("bin", "conf", "lib", "providers", "version.txt");

    /** Where a server's home has its database. */
    private static final String DATABASE = "data/h2";

    /** Keycloak's own realm, which every database has before any other is imported. */
    private static final String OWN_REALM = "master";

    void buildOnce() {
        if (!Files.exists(home.resolve("lib/quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "Keycloak is not unpacked in %s: run ./mvnw -pl testkit generate-resources".formatted(home));
        }
        try (FileChannel channel = FileChannel.open(
                        home.resolve("certway-build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (!isBuilt()) {
                run(command(home, BUILD));
                makeNewDatabase();
                Files.writeString(marker(), built());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A home of its own for one server: its data lie in it, the program is linked.
     *
     * @param themes the looks of the realm's pages; the server's own if there is no such folder
     */
    void linkInto(Path serverHome, Path themes) throws IOException {
        Files.createDirectories(serverHome.resolve("data/import"));
        for (String part : SHARED_PARTS) {
            link(serverHome.resolve(part), home.resolve(part));
        }
        link(serverHome.resolve("themes"), Files.isDirectory(themes) ? themes : home.resolve("themes"));
    }

    /** A server that has no database yet begins with this one, in which nobody is. */
    void copyNewDatabase(Path serverHome) throws IOException {
        Path database = serverHome.resolve(DATABASE);
        if (!Files.exists(database)) {
            copy(newDatabase(), database);
        }
    }

    /** A copy is there whole or not at all: a server that was killed meanwhile shall not find half a database. */
    private static void copy(Path source, Path target) throws IOException {
        Path half = Files.createTempDirectory(target.getParent(), "h2-");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(source)) {
            for (Path file : files) {
                Files.copy(file, half.resolve(file.getFileName()));
            }
        }
        Files.move(half, target);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    /** Java's command line instead of kc.sh, which would stand between us and the server when it must be killed. */
    List<String> command(Path serverHome, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("-Dkc.home.dir=" + serverHome);
        command.add("-Djboss.server.config.dir=" + serverHome.resolve("conf"));
        command.add("-cp");
        command.add(home.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** Names what was built and what came of it: unpacking again puts other files in its place, and leaves the marker. */
    private String built() throws IOException {
        Path result = home.resolve("lib/quarkus/quarkus-application.dat");
        return "%s %s".formatted(BUILD, Files.getLastModifiedTime(result));
    }

    private Path marker() {
        return home.resolve("certway-built.txt");
    }

    private boolean isBuilt() throws IOException {
        return Files.isDirectory(newDatabase())
                && Files.exists(marker())
                && Files.readString(marker()).equals(built());
    }

    private Path newDatabase() {
        return home.resolve("certway-new-database");
    }

    /** To export a realm is the one thing that Keycloak does without serving: it sets its database up before, and ends after. */
    private void makeNewDatabase() throws IOException {
        Path scratch = Files.createTempDirectory(home, "certway-first-");
        linkInto(scratch, home.resolve("themes"));
        String exported = scratch.resolve("exported").toString();
        run(command(scratch, List.of("export", "--optimized", "--realm=" + OWN_REALM, "--dir=" + exported)));
        if (Files.isDirectory(newDatabase())) {
            TemporaryFolders.delete(newDatabase());
        }
        Files.move(scratch.resolve(DATABASE), newDatabase());
        TemporaryFolders.delete(scratch);
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("Keycloak could not be built:\n" + output);
        }
    }

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // To verify its classes is a tenth of a start.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Xms64m",
            "-Xmx384m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");
}
