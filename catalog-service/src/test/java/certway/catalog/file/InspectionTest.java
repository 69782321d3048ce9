package certway.catalog.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.file.Inspection.Accepted;
import certway.catalog.file.Inspection.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final String DRAWING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" role="img">
            <title>A tube</title><desc>It is blue.</desc>
            <style>.tube { fill: url(#tint); stroke: #123 }</style>
            <defs><linearGradient id="tint"><stop offset="0" stop-color="#fff"/></linearGradient></defs>
            <g class="tube"><rect width="5" height="5" fill="url(#tint)"/><use xlink:href="#tint"/><text>Blue</text></g>
            </svg>
            """;

    private static Inspection inspect(String name, String text) {
        return Inspection.of(name, () -> new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
    }

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("a.png", "\u0089PNG\r\n\u001A\nrest", FileType.PNG),
                Arguments.of("a.PNG", "\u0089PNG\r\n\u001A\nrest", FileType.PNG),
                Arguments.of("b.jpg", "\u00FF\u00D8\u00FF\u00E0rest", FileType.JPEG),
                Arguments.of("b.jpeg", "\u00FF\u00D8\u00FF\u00E0rest", FileType.JPEG),
                Arguments.of("c.webp", "RIFF1234WEBPVP8 ", FileType.WEBP),
                Arguments.of("d.pdf", "%PDF-1.7 rest", FileType.PDF),
                Arguments.of("e.mp4", "1234ftypmp42", FileType.MP4),
                Arguments.of("f.webm", "\u001AE\u00DF\u00A3....webm", FileType.WEBM),
                Arguments.of("g.vtt", "WEBVTT - Captions", FileType.WEBVTT));
    }

    @ParameterizedTest
    @MethodSource("types")
    void knowsATypeByTheNameAndTheFirstBytes(String name, String bytes, FileType type) {
        assertThat(inspect(name, bytes))
                .isInstanceOfSatisfying(
                        Accepted.class, accepted -> assertThat(accepted.type()).isEqualTo(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.png      | <!doctype html><script>alert(1)</script>
            a.pdf      | <html>
            a.jpg      | %PDF-1.7
            a.mp4      | ftyp
            a.svg      | not a drawing
            a.vtt      | 00:01 --> 00:02
            a.zip      | MZ
            """)
    void refusesAFileThatIsNotWhatItsNameSays(String name, String bytes) {
        assertThat(inspect(name, bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("as its name says"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.exe", "a.js", "", "a.svgz", "a.png.html", "a.png "})
    void refusesTypesThatAreNotListed(String name) {
        assertThat(inspect(name, DRAWING)).isEqualTo(new Refused("files of this type are not allowed"));
    }

    @Test
    void digestsAndCountsTheBytes() {
        assertThat(inspect("a.pdf", "%PDF-1.7"))
                .isEqualTo(new Accepted(
                        FileType.PDF, "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b", 8));
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutHoldingIt() {
        Inspection.Bytes endless = () -> new InputStream() {
            private int position;

            @Override
            public int read() {
                byte[] head = "%PDF-".getBytes(UTF_8);
                return position < head.length ? head[position++] : 'x';
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                for (int i = 0; i < count; i++) {
                    target[offset + i] = (byte) read();
                }
                return count;
            }
        };

        assertThat(Inspection.of("a.pdf", endless)).isEqualTo(new Refused("the file is larger than 20971520 bytes"));
    }

    @Test
    void acceptsADrawingThatIsNoMoreThanThat() {
        assertThat(inspect("a.svg", DRAWING)).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <title>A tube</title>  | ''                                          | needs a <title>
            <desc>                 | <script>alert(1)</script><desc>             | must not have the element <script>
            <desc>                 | <foreignObject><p>x</p></foreignObject><desc> | must not have the element <foreignObject>
            <desc>                 | <image href="https://example.org/x.png"/><desc> | must not have the element <image>
            <desc>                 | <a href="javascript:alert(1)"><text>x</text></a><desc> | must not have the element <a>
            <desc>                 | <set attributeName="href" to="javascript:alert(1)"/><desc> | must not have the element <set>
            <desc>                 | <animate onbegin="alert(1)"/><desc>         | must not have the element <animate>
            <desc>                 | <html:script xmlns:html="http://www.w3.org/1999/xhtml">x</html:script><desc> | must not have the element <script>
            <g class               | <g onload="alert(1)" class                  | event handler onload
            <g class               | <g ONCLICK="alert(1)" class                 | event handler onclick
            xlink:href="#tint"     | xlink:href="https://example.org/#tint"      | must not refer to anything outside
            xlink:href="#tint"     | href="data:image/svg+xml,x"                 | must not refer to anything outside
            fill="url(#tint)"      | fill="url(https://example.org/x)"           | must not refer to anything outside
            fill="url(#tint)"      | style="fill: URL( 'https://example.org' )"  | must not refer to anything outside
            'fill: url(#tint)'     | 'fill: url(//example.org)'                  | must not refer to anything outside
            '<style>'              | '<style>@import "x.css";'                   | must not refer to anything outside
            '<style>'              | '<style><!-- x -->@import "x.css";'         | must not refer to anything outside
            '<style>'              | '<style>@\\69mport "x.css";'                | must not refer to anything outside
            encoding="UTF-8"?>     | encoding="UTF-8"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]> | must not declare entities
            encoding="UTF-8"?>     | encoding="UTF-8"?><?xml-stylesheet href="https://example.org/x.css"?> | must not have processing instructions
            </g>                   | ''                                          | not well-formed
            viewBox                | xmlns:x="x" x:base="https://example.org/" viewBox | must not refer to anything outside
            """)
    void refusesADrawingThatIsMore(String before, String after, String reason) {
        assertThat(DRAWING).contains(before);

        assertThat(inspect("a.svg", DRAWING.replace(before, after)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    @Test
    void refusesADrawingThatIsNestedTooDeeply() {
        String deep = DRAWING.replace("<desc>", "<g>".repeat(80) + "</g>".repeat(80) + "<desc>");

        assertThat(inspect("a.svg", deep)).isEqualTo(new Refused("the drawing is nested deeper than 50 elements"));
    }

    @Test
    void refusesAnXmlBomb() {
        String bomb = """
                <!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <svg xmlns="http://www.w3.org/2000/svg"><title>&b;</title></svg>
                """;

        assertThat(inspect("a.svg", bomb)).isInstanceOf(Refused.class);
    }
}
