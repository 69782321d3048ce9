package certway.enrollment.roster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file whose encoding shows at its first byte that is not ASCII: UTF-8, with or without a byte-order mark, or Latin-1
 * as spreadsheets on Windows write it, which put signs where Latin-1 has control characters.
 */
final class SheetText extends Reader {

    private static final Charset LATIN_1 = Charset.forName("windows-1252");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int LONGEST_CHARACTER = 4;

    private final BufferedInputStream file;
    private @Nullable Charset charset;
    private @Nullable Reader rest;

    private SheetText(BufferedInputStream file) {
        this.file = file;
    }

    static SheetText of(InputStream in) throws IOException {
        BufferedInputStream file = new BufferedInputStream(in);
        SheetText text = new SheetText(file);
        file.mark(UTF_8_MARK.length);
        byte[] start = file.readNBytes(UTF_8_MARK.length);
        if (Arrays.equals(start, UTF_8_MARK)) {
            text.goOnIn(StandardCharsets.UTF_8);
        } else if (isWide(start)) {
            throw new UnreadableSheet(1, "the file is UTF-16; save it as CSV in UTF-8");
        } else {
            file.reset();
        }
        return text;
    }

    private static boolean isWide(byte[] start) {
        return start.length >= 2
                && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                        || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
    }

    /** What has shown so far; text that is all ASCII is UTF-8, too. */
    String encoding() {
        return charset == null ? StandardCharsets.UTF_8.name() : charset.name();
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int count = 0;
        while (rest == null && count < length) {
            file.mark(LONGEST_CHARACTER);
            int next = file.read();
            if (next < 0) {
                break;
            }
            if (next < 0x80) {
                characters[offset + count++] = (char) next;
            } else {
                file.reset();
                goOnIn(shownBy(file.readNBytes(LONGEST_CHARACTER)));
                file.reset();
            }
        }
        if (count > 0 || rest == null) {
            return count == 0 && length > 0 ? -1 : count;
        }
        return rest.read(characters, offset, length);
    }

    private void goOnIn(Charset shown) {
        charset = shown;
        rest = new InputStreamReader(
                file,
                shown.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset shownBy(byte[] bytes) {
        try {
            int length = Math.min(lengthInUtf8(bytes[0] & 0xFF), bytes.length);
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return LATIN_1;
        }
    }

    private static int lengthInUtf8(int lead) {
        if (lead < 0xE0) {
            return 2;
        }
        return lead < 0xF0 ? 3 : LONGEST_CHARACTER;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
