package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What `certway import` and `certway export` do with the running platform, through its public door. */
@ResourceLock(Journeys.CATALOG)
class ExchangeJourneyIT {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Terminal terminal =
            new Terminal(stream, stream, new BufferedReader(new StringReader("")), Terminal.Kind.PLAIN);
    private final URI publicUrl = Journeys.places().publicUrl();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasExportedIsUnchangedWhenItIsImportedAgain() throws Exception {
        Path unpacked = folder.resolve("catalog");

        assertThat(new ExportRun(grace(), terminal).succeeds(unpacked)).isTrue();
        assertThat(new ImportRun(grace(), terminal).succeeds(unpacked, Command.Purpose.PUBLISH))
                .isTrue();

        assertThat(Files.isRegularFile(unpacked.resolve("programs/phlebotomy-technician/program.yaml")))
                .isTrue();
        assertThat(printed()).contains("programs exported to").contains(": 0 new, 0 with a new version,");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ExportRun(grace(), terminal).succeeds(unpacked))
                .withMessageContaining("is not empty");
    }

    @Test
    void aFaultyFolderIsRefusedWithFileAndLine() throws Exception {
        Path program = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(program.resolve("program.yaml"), "format: 1\nprogramId: broken\nslug: 7\n");

        assertThat(new ImportRun(grace(), terminal).succeeds(program, Command.Purpose.CHECK))
                .isFalse();

        assertThat(printed()).contains("programs/broken/program.yaml:3 /slug: ").contains("Nothing was changed.");
    }

    @Test
    void whoIsNoAdminIsToldSo() throws IOException {
        Account ada = new Account(publicUrl, "ada", "ada");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        new ImportRun(ada, terminal).succeeds(Journeys.places().content(), Command.Purpose.CHECK))
                .withMessage("ada may not do this: it takes a catalog-admin");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new ExportRun(ada, terminal).succeeds(folder.resolve("none.zip")))
                .withMessageContaining("ada may not do this");
        assertThat(folder.resolve("none.zip")).doesNotExist();
    }

    private Account grace() {
        return new Account(publicUrl, "grace", "grace");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
