package certway.catalog.exchange;

import static certway.catalog.exchange.KindsFixture.kinds;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody might send to break the import: it is refused, soon, and with a reason. */
@Timeout(60)
class HostileImportIT {

    private static final int CENTRAL = 0x02014b50;

    private final Faults faults = new Faults();

    @ParameterizedTest
    @ValueSource(
            strings = {"a: &x [1]\nb: [*x, *x]\n", "a: &a [x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "<<: *none\n", "a: *a\n"
            })
    void yamlThatGrowsByAliasesIsRefused(String yaml) {
        assertThat(kinds().put(ImportFixture.PROGRAM, yaml).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(ImportFixture.PROGRAM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!javax.script.ScriptEngineManager [x]\n",
                "!!java.net.URL http://127.0.0.1/\n",
                "a: !!binary aGVsbG8=\n",
                "--- a\n--- b\n",
                "%YAML 9.9\n---\na: 1\n",
                "? [complex]\n: key\n",
                "a: \u0007\n",
                "\u2028: x\n"
            })
    void yamlThatIsNoPlainDocumentIsRefused(String yaml) {
        assertThat(kinds().put(ImportFixture.PROGRAM, yaml).faults()).isNotEmpty();
    }

    @Test
    void deepNestingIsRefusedInAnyFile() {
        for (String yaml :
                List.of("[".repeat(100_000), "{a: ".repeat(100_000), "- ".repeat(100_000), "a:\n ".repeat(5_000))) {
            assertThat(kinds().put(ImportFixture.QUIZ, yaml).faults()).isNotEmpty();
        }
        for (String markdown : List.of(
                "> ".repeat(50_000) + "x",
                "- ".repeat(50_000) + "x",
                "[".repeat(100_000),
                "![".repeat(100_000),
                "*".repeat(100_000) + "x",
                "`".repeat(100_001),
                "<".repeat(100_000),
                "a|".repeat(50_000) + "\n-|-\n",
                "[a](".repeat(30_000),
                "&#".repeat(50_000))) {
            assertThatCode(() -> kinds().put(ImportFixture.READING, markdown).faults())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aLinkInAZipIsRefused() {
        byte[] zip = kinds().zip();
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(central(zip) + 38, 0120777 << 16);

        Zip.read(zip, faults, InstantSource.system());

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("is a link"));
    }

    @Test
    void anEncryptedEntryIsRefused() {
        byte[] zip = kinds().zip();
        zip[6] |= 1;

        Zip.read(zip, faults, InstantSource.system());

        assertThat(faults.all()).isNotEmpty();
    }

    @Test
    void aDirectoryThatNamesOtherEntriesIsRefused() {
        byte[] zip = kinds().zip();
        zip[central(zip) + 46 + 12] ^= 1;

        Zip.read(zip, faults, InstantSource.system());

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("names other entries"));
    }

    @Test
    void namesThatDifferOnlyInCaseOrCompositionAreRefused() {
        for (String name :
                List.of("programs/tubes-and-needles/PROGRAM.yaml", "programs/Tubes-and-needles/program.yaml")) {
            Faults found = new Faults();
            Zip.read(kinds().put(name, "x").zip(), found, InstantSource.system());
            assertThat(found.all())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.message()).contains("only in case"));
        }
    }

    @Test
    void zipsWithinZipsAreNotUnpacked() {
        byte[] inner = kinds().zip();
        for (int i = 0; i < 20; i++) {
            inner = KindsFixture.zip(Map.of("programs/p/next.zip", inner));
        }

        assertThat(Zip.read(inner, faults, InstantSource.system()).paths()).containsExactly("programs/p/next.zip");
    }

    @Test
    void aMillionEntriesAreRefusedInBoundedTime() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 60_000; i++) {
            files.put("programs/p/" + i, new byte[0]);
        }
        byte[] zip = KindsFixture.zip(files);
        long start = System.nanoTime();

        Zip.read(zip, faults, InstantSource.system());

        assertThat(faults.all()).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /** Whatever the bytes are, the answer is a program or faults. */
    @Test
    void hundredsOfDamagedZipsGiveProgramsOrFaultsAndNothingElse() {
        Random random = new Random(20261121);
        byte[] zip = kinds().zip();
        for (int i = 0; i < 600; i++) {
            byte[] damaged = zip.clone();
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> read(Zip.read(damaged, new Faults(), InstantSource.system())))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aThousandDamagedFilesGiveProgramsOrFaultsAndNothingElse() {
        Random random = new Random(4711);
        List<String> paths = List.of(
                ImportFixture.PROGRAM,
                ImportFixture.QUIZ,
                ImportFixture.READING,
                KindsFixture.BANK,
                KindsFixture.STORY,
                KindsFixture.FILM,
                KindsFixture.LOG,
                KindsFixture.TICKS,
                KindsFixture.FIGURE,
                KindsFixture.SIMULATION,
                KindsFixture.PAGES);
        List<String> pieces = List.of(
                "\n",
                "\t",
                ": ",
                "- ",
                "[",
                "]",
                "{",
                "}",
                "&a",
                "*a",
                "!!",
                "|",
                ">",
                "\"",
                "'",
                "#",
                "\0",
                "é",
                "\uD800",
                "🩸",
                "-1",
                "1e999",
                "null",
                "~",
                "<script>",
                "](",
                "![",
                "../",
                "\u202E",
                "id: ",
                "99999999999999999999");
        for (int i = 0; i < 1_000; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            ImportFixture fixture = kinds();
            byte[] bytes = fixture.bytes(path);
            String text = new String(bytes, UTF_8);
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            String piece = pieces.get(random.nextInt(pieces.size()));
            fixture.put(path, text.substring(0, from) + piece + text.substring(to));
            assertThatCode(fixture::faults)
                    .as("%s at %d: %s", path, from, piece)
                    .doesNotThrowAnyException();
        }
    }

    private static void read(ContentFiles files) {
        files.programFolders().forEach(folder -> new ProgramReader(files, folder, new Faults()).read());
    }

    private static int central(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 4; i++) {
            if (buffer.getInt(i) == CENTRAL) {
                return i;
            }
        }
        throw new IllegalStateException("no directory");
    }
}
