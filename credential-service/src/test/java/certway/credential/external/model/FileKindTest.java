package certway.credential.external.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({"255044462d312e37, PDF", "89504e470d0a1a0a0000, PNG", "ffd8ffe000104a46, JPEG"})
    void aFileIsWhatItsBytesSay(String bytes, FileKind kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(bytes))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-",
                " %PDF-1.7",
                "<html><script>alert(1)</script>",
                "<svg onload=\"alert(1)\"/>",
                "GIF89a;",
                "PK\u0003\u0004 a docx",
                "MZ a program",
            })
    void everythingElseIsRefusedWhateverItIsCalled(String text) {
        assertThat(FileKind.of(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            diploma.pdf          | diploma.pdf
            diploma.exe          | diploma.pdf
            diploma.pdf.html     | diploma_pdf.pdf
            ../../etc/passwd     | passwd.pdf
            C:\\Users\\ada\\a.b  | a.pdf
            título año 2020.PNG  | título año 2020.pdf
            证书.jpeg            | 证书.pdf
            a";x="<b>.pdf        | a__x___b_.pdf
            .pdf                 | file.pdf
            /                    | file.pdf
            """)
    void aNameIsFitForAnyDiskAndEndsInWhatTheFileIs(String said, String kept) {
        assertThat(FileKind.PDF.name(said)).isEqualTo(kept);
    }

    @Test
    void aNameIsShortAndHidesNoDirection() {
        assertThat(FileKind.JPEG.name("𝔄".repeat(300) + ".jpg")).isEqualTo("𝔄".repeat(80) + ".jpg");
        assertThat(FileKind.JPEG.name("a\u202Egpj.exe")).isEqualTo("a_gpj.jpg");
    }
}
