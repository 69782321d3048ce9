package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIT {
    private static final String LIVES = "echo ready; exec cat";

    @TempDir
    Path root;

    private final List<String> changes = Collections.synchronizedList(new ArrayList<>());
    private Settings settings;
    private Platform platform;

    @BeforeEach
    void nothingRuns() {
        settings = Settings.of(root, Ports.of(Map.of()));
        platform = platformOf();
    }

    @AfterEach
    void stopEverything() {
        platform.close();
    }

    @Test
    void aPartStartsOnlyWhenWhatItNeedsIsReady() throws Exception {
        platform = platformOf(part("service", LIVES, "database"), part("database", LIVES));

        platform.start();

        assertThat(changes)
                .containsSubsequence("database STARTING", "database READY", "service STARTING", "service READY");
    }

    @Test
    void everythingStopsInReverse() throws Exception {
        platform = platformOf(part("first", LIVES), part("second", LIVES));
        platform.start();
        long first = platform.pid("first");
        long second = platform.pid("second");

        platform.close();

        assertThat(changes).endsWith("second STOPPING", "second STOPPED", "first STOPPING", "first STOPPED");
        assertThat(ProcessHandle.of(first).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(ProcessHandle.of(second).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(pidFiles()).isEmpty();
    }

    @Test
    void aPartThatCannotStartIsNamedWithItsCause() {
        platform = platformOf(part("good", LIVES), part("bad", "echo 'ERROR no space left on device'; exit 3"));

        var failure = catchThrowableOfType(PartFailed.class, platform::start);

        assertThat(failure)
                .hasMessage("bad ended by itself with code 3: ERROR no space left on device."
                        + " Free disk space, then start again");
        assertThat(failure.part()).isEqualTo("bad");
    }

    @Test
    void aPartThatDiesLaterEndsTheWait() throws Exception {
        platform = platformOf(part("good", LIVES), part("frail", LIVES));
        platform.start();

        ProcessHandle.of(platform.pid("frail")).ifPresent(ProcessHandle::destroyForcibly);

        assertThatExceptionOfType(PartFailed.class)
                .isThrownBy(platform::awaitFailure)
                .withMessageStartingWith("frail ended by itself with code 137");
    }

    @Test
    void aPartThatCannotBePreparedIsNamed() {
        platform = platformOf(new Part(
                "lost",
                List.of(),
                () -> {
                    throw new IOException("no such archive");
                },
                new Readiness.Announced(settings.log("lost"))));

        assertThatExceptionOfType(PartFailed.class)
                .isThrownBy(platform::start)
                .withMessageStartingWith("lost could not be started: no such archive. See ");
    }

    @Test
    void aPreparationThatBreaksEndsTheStart() {
        Part.Recipe broken = () -> {
            throw new IllegalStateException("Keycloak is not unpacked");
        };
        platform = platformOf(
                part("good", LIVES),
                new Part("broken", List.of(), broken, new Readiness.Announced(settings.log("broken"))));

        assertThatExceptionOfType(PartFailed.class)
                .isThrownBy(platform::start)
                .withMessageStartingWith("broken could not be started: Keycloak is not unpacked. ");
        assertThat(changes).contains("broken FAILED");
    }

    @Test
    void aPartCanBeKilledAndStartedAgain() throws Exception {
        platform = platformOf(part("kafka", LIVES));
        platform.start();
        long before = platform.pid("kafka");

        platform.kill("kafka");
        platform.start("kafka");

        assertThat(platform.pid("kafka")).isNotEqualTo(before);
        assertThat(Files.readString(settings.log("kafka"))).isEqualTo("ready\nready\n");
    }

    @Test
    void partsDoNotSeeTheInterruptOfTheTerminal() throws Exception {
        platform = platformOf(part("deaf", LIVES));
        platform.start();

        int sent = new ProcessBuilder("kill", "-INT", Long.toString(platform.pid("deaf")))
                .start()
                .waitFor();

        assertThat(sent).isZero();
        platform.stop("deaf");
        assertThat(changes).endsWith("deaf STOPPING", "deaf STOPPED");
    }

    @Test
    void whatAKilledLauncherLeftIsStopped() throws Exception {
        platform = platformOf(part("leftover", LIVES));
        platform.start();
        long pid = platform.pid("leftover");

        assertThat(PidFile.stopStale(settings.run())).containsExactly("leftover");

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aNumberThatNowBelongsToAnotherProcessIsLeftAlone() throws IOException {
        Files.createDirectories(settings.run());
        long own = ProcessHandle.current().pid();
        Files.writeString(settings.run().resolve("gateway.pid"), own + " 2001-01-01T00:00:00Z");

        assertThat(PidFile.stopStale(settings.run())).isEmpty();
        assertThat(pidFiles()).isEmpty();
    }

    @Test
    void onlyOneLauncherRunsOnAHome() throws IOException {
        try (RunLock lock = RunLock.take(settings).orElseThrow()) {
            assertThat(lock.stopStaleParts()).isEmpty();
            assertThat(RunLock.take(settings)).isEmpty();
            assertThat(RunLock.owner(settings))
                    .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        }

        assertThat(RunLock.isTaken(settings)).isFalse();
    }

    private List<Path> pidFiles() throws IOException {
        try (Stream<Path> files = Files.list(settings.run())) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }

    private Platform platformOf(Part... parts) {
        var progress =
                new Progress(InstantSource.system(), status -> changes.add(status.name() + " " + status.state()));
        return new Platform(settings, progress, List.of(parts));
    }

    private Part part(String name, String script, String... needs) {
        return new Part(
                name,
                List.of(needs),
                () -> new Invocation(List.of("/bin/sh", "-c", script), Map.of()),
                new Readiness.Announced(settings.log(name)));
    }
}
