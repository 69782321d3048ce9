package certway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentZipTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCatalogIsPackedWithoutWhatIsHiddenOrLinked() throws IOException {
        write("programs/one/program.yaml");
        write("programs/one/01/text.md");
        write("programs/one/.text.md.swp");
        write("programs/.git/config");
        write("README.md");
        Files.createSymbolicLink(folder.resolve("programs/one/secret.md"), folder.resolve("README.md"));

        assertThat(packed(folder)).containsExactly("programs/one/01/text.md", "programs/one/program.yaml");
    }

    @Test
    void oneProgramIsPackedUnderItsFolderName() throws IOException {
        write("one/program.yaml");
        write("one/01/text.md");

        assertThat(packed(folder.resolve("one")))
                .containsExactly("programs/one/01/text.md", "programs/one/program.yaml");
    }

    @Test
    void aZipIsTakenAsItIs() throws IOException {
        write("some.zip");

        assertThat(ContentZip.of(folder.resolve("some.zip"), folder.resolve("target.zip")))
                .isEqualTo(folder.resolve("some.zip"));
    }

    @Test
    void whatIsNoContentIsRefusedWithAReason() throws IOException {
        Files.createDirectories(folder.resolve("empty"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> packed(folder.resolve("empty")))
                .withMessageContaining("neither a folder programs nor a program.yaml");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> packed(folder.resolve("nowhere")))
                .withMessageContaining("there is no");
    }

    private List<String> packed(Path path) throws IOException {
        try (ZipFile zip =
                new ZipFile(ContentZip.of(path, folder.resolve("target.zip")).toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
