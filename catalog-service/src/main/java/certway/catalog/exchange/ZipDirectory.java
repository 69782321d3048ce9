package certway.catalog.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** The directory at the end of a zip, which says of each entry what its own header does not: whether it is a link. */
final class ZipDirectory {

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_BYTES = 46;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int COMMENT_BYTES = 65_535;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int ENCRYPTED = 1;
    private static final int NUMBER_ELSEWHERE = 0xFFFF;

    private final ByteBuffer zip;
    private final Set<String> names = new HashSet<>();

    private ZipDirectory(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The names of all entries.
     *
     * @throws IOException if there is no directory, or an entry that must not be
     */
    static Set<String> names(byte[] zip) throws IOException {
        ZipDirectory directory = new ZipDirectory(zip);
        directory.read();
        return directory.names;
    }

    private void read() throws IOException {
        int end = end();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        long start = Integer.toUnsignedLong(zip.getInt(end + 16));
        if (count == NUMBER_ELSEWHERE || start > end) {
            throw new IOException("its directory is not where its end says, or it is a zip of the 64-bit kind");
        }
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            at = entry(at, end);
        }
    }

    private int entry(int at, int end) throws IOException {
        if (at + ENTRY_BYTES > end || zip.getInt(at) != ENTRY_SIGNATURE) {
            throw new IOException("its directory is broken");
        }
        int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
        int next = at
                + ENTRY_BYTES
                + nameLength
                + Short.toUnsignedInt(zip.getShort(at + 30))
                + Short.toUnsignedInt(zip.getShort(at + 32));
        if (next > end) {
            throw new IOException("its directory is broken");
        }
        String name = new String(zip.array(), at + ENTRY_BYTES, nameLength, UTF_8);
        if ((Short.toUnsignedInt(zip.getShort(at + 8)) & ENCRYPTED) != 0) {
            throw new IOException("the entry %s is encrypted".formatted(name));
        }
        if (((zip.getInt(at + 38) >>> 16) & FILE_TYPE) == LINK) {
            throw new IOException("the entry %s is a link".formatted(name));
        }
        if (!names.add(name)) {
            throw new IOException("the entry %s is in it twice".formatted(name));
        }
        return next;
    }

    private int end() throws IOException {
        int last = zip.capacity() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - COMMENT_BYTES); at--) {
            if (zip.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new IOException("its end is missing");
    }
}
