package certway.catalog.exchange;

import static certway.catalog.exchange.ImportFixture.tubes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipTest {

    private static final InstantSource NOW = InstantSource.fixed(Instant.EPOCH);

    private final Faults faults = new Faults();

    @Test
    void readsProgramsAtTheTopAndInOneFolder() {
        assertThat(read(tubes().zip()).programFolders()).containsExactly("programs/tubes-and-needles/");

        byte[] inFolder = ImportFixture.empty()
                .put("content/README.md", "about")
                .put("content/programs/one/program.yaml", "format: 1")
                .put("__MACOSX/content/._README.md", "x")
                .zip();
        assertThat(read(inFolder).programFolders()).containsExactly("programs/one/");
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "programs/../../evil.md",
                "/etc/evil.md",
                "C:\\evil.md",
                "programs/a\\b.md",
                "programs/./x",
                "programs/a\u0000b"
            })
    void refusesPathsThatLeaveTheFolder(String path) {
        read(tubes().put(path, "x").zip());

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).isEqualTo("the path is not allowed"));
    }

    @Test
    void refusesABomb() {
        byte[] zip = tubes().putBytes("programs/bomb.md", new byte[ContentFiles.FILE_BYTES])
                .putBytes("programs/bomb2.md", new byte[ContentFiles.FILE_BYTES])
                .zip();

        read(zip);

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("times its size"));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        read(tubes().putBytes("programs/big.md", new byte[ContentFiles.FILE_BYTES + 1])
                .zip());

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("programs/big.md"));
    }

    @Test
    void refusesTooManyEntries() {
        ImportFixture many = ImportFixture.empty();
        for (int i = 0; i <= ContentFiles.FILES; i++) {
            many.put("programs/p/" + i, "");
        }

        read(many.zip());

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("more than 20000 entries"));
    }

    @Test
    void refusesAZipThatTakesTooLong() {
        AtomicLong seconds = new AtomicLong();

        Zip.read(tubes().zip(), faults, () -> Instant.ofEpochSecond(seconds.getAndAdd(15)));

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("longer than 20 seconds"));
    }

    @Test
    void refusesEveryTruncatedZip() {
        byte[] zip = tubes().zip();

        for (int length = 0; length < zip.length; length += 97) {
            Faults found = new Faults();
            ContentFiles files = Zip.read(Arrays.copyOf(zip, length), found, NOW);
            assertThat(found.isEmpty())
                    .as("a zip cut at %d of %d", length, zip.length)
                    .isFalse();
            assertThat(files.programFolders()).isEmpty();
        }
    }

    @Test
    void refusesAFlippedBitInTheContent() {
        byte[] zip = tubes().zip();
        zip[200] ^= 0x10;

        read(zip);

        assertThat(faults.all()).isNotEmpty();
    }

    private ContentFiles read(byte[] zip) {
        return Zip.read(zip, faults, NOW);
    }
}
