package certway.catalog.exchange;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What is wrong with a text that is not UTF-8.
 *
 * @param line of the first byte that does not fit, counted from 1
 */
record TextEncoding(int line, String fault) {

    static TextEncoding of(byte[] bytes) {
        boolean wide = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (wide) {
            return new TextEncoding(1, "the file is UTF-16; save it as UTF-8");
        }
        int good = goodBytes(bytes);
        int line = 1;
        for (int i = 0; i < good; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return new TextEncoding(line, "the file is not UTF-8 text from this line on; save it as UTF-8");
    }

    private static int goodBytes(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        int good = in.position();
        for (int i = 0; i < good; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return good;
    }
}
