package certway.credential.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What readers of a PDF take its glyphs for, by ISO 32000-1, 9.10.3: a cluster is read as all that is written there. */
final class ToUnicode {

    private static final int LAST_GLYPH = 0xFFFF;
    private static final int GLYPH_LENGTH = 2;

    /** As many as a list may have. */
    private static final int MOST = 100;

    private static final String HEAD = """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String FOOT = """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private ToUnicode() {}

    /** @param written what to read instead of letters that stand for it */
    static void correct(PDDocument document, Map<Character, String> written) throws IOException {
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                COSDictionary font = page.getResources().getFont(name).getCOSObject();
                if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream) {
                    correct(stream, written);
                }
            }
        }
    }

    private static void correct(COSStream stream, Map<Character, String> written) throws IOException {
        CMap read;
        try (InputStream in = stream.createInputStream()) {
            read = new CMapParser().parse(new RandomAccessReadBuffer(in));
        }
        List<String> lines = new ArrayList<>();
        boolean stands = false;
        for (int glyph = 0; glyph <= LAST_GLYPH; glyph++) {
            String letter = read.toUnicode(glyph, GLYPH_LENGTH);
            if (letter != null && !letter.isEmpty()) {
                String meant = letter.length() == 1 ? written.getOrDefault(letter.charAt(0), letter) : letter;
                stands |= !meant.equals(letter);
                lines.add("<%04X> <%s>".formatted(glyph, hex(meant)));
            }
        }
        if (stands) {
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(file(lines).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static String hex(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String file(List<String> lines) {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < lines.size(); i += MOST) {
            List<String> some = lines.subList(i, Math.min(i + MOST, lines.size()));
            file.append(some.stream()
                    .collect(Collectors.joining("\n", "%d beginbfchar\n".formatted(some.size()), "\nendbfchar\n")));
        }
        return file.append(FOOT).toString();
    }
}
