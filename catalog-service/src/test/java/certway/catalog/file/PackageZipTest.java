package certway.catalog.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.KindsFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {

    private static byte[] zip(String... paths) {
        return KindsFixture.zip(IntStream.range(0, paths.length)
                .boxed()
                .collect(Collectors.toMap(i -> paths[i], i -> paths[i].getBytes(UTF_8), (a, b) -> a, TreeMap::new)));
    }

    private static String refusal(byte[] zip) throws IOException {
        return PackageZip.refusal(new ByteArrayInputStream(zip)).orElse("");
    }

    @Test
    void handsOutEveryFileAndKnowsThePages() throws IOException {
        Map<String, String> taken = new TreeMap<>();
        byte[] zip = zip("index.html", "js/run.js", "deep/er/page.htm");

        PackageZip.unpack(new ByteArrayInputStream(zip), (path, bytes) -> taken.put(path, new String(bytes, UTF_8)));

        assertThat(taken)
                .containsExactly(
                        Map.entry("deep/er/page.htm", "deep/er/page.htm"),
                        Map.entry("index.html", "index.html"),
                        Map.entry("js/run.js", "js/run.js"));
        assertThat(PackageZip.pages(new ByteArrayInputStream(zip))).containsExactly("deep/er/page.htm", "index.html");
        assertThat(refusal(zip)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.html", "/x.html", "a/../../x.html", "a\\x.html", "c:x.html", "a//x.html", "a/./x.html"})
    void refusesPathsThatLeadElsewhere(String path) throws IOException {
        assertThat(refusal(zip("index.html", path))).contains("a path that is not allowed");
    }

    @Test
    void refusesWhatHasNoPage() throws IOException {
        assertThat(refusal(zip("run.js"))).isEqualTo("the package has no HTML page");
        assertThat(refusal("PK\3\4 no zip at all".getBytes(UTF_8))).isNotEmpty();
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        String[] paths = IntStream.rangeClosed(0, PackageZip.ENTRIES)
                .mapToObj("page-%d.html"::formatted)
                .toArray(String[]::new);

        assertThat(refusal(zip(paths))).contains("more than 2000 entries");
    }

    @Test
    void refusesABomb() throws IOException {
        byte[] zeros = new byte[PackageZip.ENTRY_BYTES];
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 6; i++) {
            files.put("page-%d.html".formatted(i), zeros);
        }

        assertThat(refusal(KindsFixture.zip(files))).contains("unpacks to more than");
        assertThat(refusal(KindsFixture.zip(Map.of("a.html", new byte[PackageZip.ENTRY_BYTES + 1]))))
                .contains("a.html is larger than");
    }
}
