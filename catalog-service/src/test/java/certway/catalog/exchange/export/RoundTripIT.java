package certway.catalog.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.ImportFixture;
import certway.catalog.exchange.KindsFixture;
import certway.catalog.file.Inspection.Bytes;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.StoredContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was exported and is imported again is the same content, and exported once more the same bytes. */
class RoundTripIT {

    private static final Map<String, byte[]> SHIPPED_FILES = new HashMap<>();

    static List<ProgramContent> shippedPrograms() throws IOException {
        return ImportFixture.shippedPrograms(SHIPPED_FILES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shippedPrograms")
    void everyShippedProgramComesBackAsItWas(ProgramContent content) throws IOException {
        assertComesBack(content, SHIPPED_FILES);
    }

    @Test
    void everyKindOfUnitAndQuestionComesBackAsItWas() throws IOException {
        ImportFixture kinds = KindsFixture.kinds();

        assertComesBack(kinds.content(), kinds.bySha256());
    }

    @Test
    void awkwardTextsComeBackAsTheyWere() throws IOException {
        for (String text : List.of(
                "Quotes \\\" and \\\\ and 'these': all #of them",
                "\\U0001FA78 drop, \\U0001F469\\u200D\\U0001F52C scientist",
                "\\u05E9\\u05DC\\u05D5\\u05DD: right to left, \\u202Ereversed\\u202C",
                "  leading and trailing  ",
                "true",
                "2026-10-05",
                "- a list that is none",
                "word ".repeat(700).strip(),
                "a\\n\\n  indented\\n",
                "\\n\\nlate\\n\\n",
                "tab\\there\\nand \\\"there\\\"",
                "line \\n \\nline")) {
            assertComesBack(ImportFixture.tubes()
                    .replace(ImportFixture.QUIZ, "text: What is true of EDTA?", "text: \"%s\"".formatted(text))
                    .content());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{kind: fixed-date, date: 2027-12-31}",
                "{kind: window, month: 12, day: 31, minimumMonths: 12}",
                "{kind: months, months: 36}",
                "{kind: none}"
            })
    void everyKindOfValidityComesBackAsItWas(String validity) throws IOException {
        assertComesBack(ImportFixture.tubes()
                .replace("validityMonths: 24\n", "validity: %s\n".formatted(validity))
                .content());
    }

    @Test
    void idsThatLookLikeNumbersOrWordsComeBackAsTheyWere() throws IOException {
        assertComesBack(ImportFixture.tubes()
                .replace(
                        "roles: [phlebotomy-technician]",
                        "roles: [\"true\", \"12\", \"0x1f\", \"null\", \"no\", \"1e5\"]")
                .content());
    }

    @Test
    void filesLieWhereAPersonLooksForThem() {
        assertThat(files(KindsFixture.kinds().content(), Map.of()).keySet())
                .contains(
                        "01-kinds-module/film.yaml",
                        "01-kinds-module/film.transcript.md",
                        "02-tubes-module/tube-quiz.yaml",
                        "02-tubes-module/tubes.md",
                        "02/draw.mp4",
                        "figures/order.svg",
                        "program.yaml");
    }

    private static void assertComesBack(ProgramContent content) throws IOException {
        assertComesBack(content, Map.of());
    }

    private static void assertComesBack(ProgramContent content, Map<String, byte[]> files) throws IOException {
        Map<String, byte[]> exported = new TreeMap<>();
        for (Map.Entry<String, Bytes> file : files(content, files).entrySet()) {
            try (InputStream in = file.getValue().open()) {
                exported.put(file.getKey(), in.readAllBytes());
            }
        }
        ProgramContent read = ImportFixture.read(content.slug().value(), exported);

        assertThat(StoredContent.of(read).json())
                .isEqualTo(StoredContent.of(content).json());
        assertThat(zip(read, files)).isEqualTo(zip(content, files));
    }

    private static SortedMap<String, Bytes> files(ProgramContent content, Map<String, byte[]> files) {
        return ProgramFiles.of(
                content, file -> () -> new ByteArrayInputStream(Objects.requireNonNull(files.get(file.sha256()))));
    }

    private static byte[] zip(ProgramContent content, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipWriter zip = new ZipWriter(bytes);
        zip.folder("programs/%s/".formatted(content.slug()), files(content, files));
        zip.finish();
        return bytes.toByteArray();
    }
}
