package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    private final Path jar;
    private final Path folder;
    private final ClassArchive archive;

    ClassArchiveTest(@TempDir Path root) {
        jar = root.resolve("part.jar");
        folder = root.resolve("classes of the part");
        archive = new ClassArchive(folder);
    }

    @BeforeEach
    void aProgram() throws IOException {
        Files.writeString(jar, "some classes");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void aFirstStartNotesDownWhatItLoads() throws Exception {
        assertThat(options("-Xmx160m")).containsExactly("-XX:DumpLoadedClassList=" + folder.resolve("loaded.txt"));
    }

    @Test
    void aStartAfterTheArchiveWasMadeMapsIt() throws Exception {
        options("-Xmx160m");
        Files.writeString(folder.resolve("classes.jsa"), "classes");

        assertThat(options("-Xmx160m")).containsExactly("-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"));
    }

    @Test
    void otherOptionsHaveNoUseForIt() throws Exception {
        options("-Xmx160m");
        Files.writeString(folder.resolve("classes.jsa"), "classes");

        assertThat(options("-Xmx300m")).containsExactly("-XX:DumpLoadedClassList=" + folder.resolve("loaded.txt"));
        assertThat(folder.resolve("classes.jsa")).doesNotExist();
    }

    @Test
    void norHasAnotherBuildOfTheSameLengthOrOneOfTheSameTime() throws Exception {
        options("-Xmx160m");
        Files.writeString(folder.resolve("classes.jsa"), "classes");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-11-02T00:00:00Z")));
        assertThat(options("-Xmx160m")).containsExactly("-XX:DumpLoadedClassList=" + folder.resolve("loaded.txt"));

        Files.writeString(folder.resolve("classes.jsa"), "classes");
        Files.writeString(jar, "some more classes");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-11-02T00:00:00Z")));
        assertThat(options("-Xmx160m")).containsExactly("-XX:DumpLoadedClassList=" + folder.resolve("loaded.txt"));
    }

    @Test
    void nothingIsMadeOfNothing() throws Exception {
        archive.create();
        options("-Xmx160m");
        archive.create();

        assertThat(folder.resolve("classes.jsa")).doesNotExist();
    }

    private List<String> options(String option) throws IOException {
        return archive.options(List.of(option), List.of(jar));
    }
}
