package certway.catalog.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereIsEmpty() throws IOException {
        assertThat(ContentFolder.read(folder.resolve("none")).items()).isEmpty();
    }

    @Test
    void everyItemKnowsItsPlace() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "facts:\n  - {id: one}\n  - {id: two}\n");
        Files.writeString(folder.resolve("b.yaml"), "roles:\n  - {id: three}\n");
        Files.writeString(folder.resolve("README.md"), "no: yaml: at all");

        ContentFolder content = ContentFolder.read(folder);

        assertThat(content.items())
                .extracting(item -> item.place("/id"))
                .containsExactly("a.yaml: /facts/0/id", "a.yaml: /facts/1/id", "b.yaml: /roles/0/id");
        content.refuseFaults();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'facts: [1'                          | a.yaml",
                "'facts: {a: 1}'                      | a.yaml: /facts: must be a list",
                "'- 1'                                | a.yaml: must have fields with lists",
                "''                                   | a.yaml",
                "'facts: []\nfacts: []'               | a.yaml",
                "'a: [&x one]\nb: [*x]\n'             | a.yaml:2: aliases"
            })
    void whatIsNotListsIsRefusedWithItsFile(String yaml, String message) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), yaml);

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(message);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "facts: 1");
        Files.writeString(folder.resolve("b.yaml"), "roles: 2");

        assertThatThrownBy(() -> read(folder)).hasMessageContaining("a.yaml").hasMessageContaining("b.yaml");
    }

    private static void read(Path folder) throws IOException {
        ContentFolder.read(folder).refuseFaults();
    }
}
