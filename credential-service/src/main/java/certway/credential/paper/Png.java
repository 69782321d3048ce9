package certway.credential.paper;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** The chunks of a PNG file as they are: no picture is decoded, so none can be too large. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final String TEXT = "iTXt";
    private static final String END = "IEND";
    private static final int FRAME = 12;
    private static final int MOST_CHUNKS = 5_000;

    private final List<Chunk> chunks;

    /** Four letters, and what they announce. */
    private static final class Chunk {

        private final String type;
        private final byte[] data;

        Chunk(String type, byte[] data) {
            this.type = type;
            this.data = data;
        }

        boolean isPicture() {
            return Character.isUpperCase(type.charAt(0));
        }

        int crc() {
            CRC32 crc = new CRC32();
            crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
            crc.update(data);
            return (int) crc.getValue();
        }

        /** The text under a keyword, if it is one and not compressed: Open Badges are not. */
        Optional<String> text(String keyword) {
            byte[] head = (keyword + "\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
            if (!type.equals(TEXT)
                    || data.length < head.length
                    || !Arrays.equals(head, Arrays.copyOf(data, head.length))) {
                return Optional.empty();
            }
            // Then the language and the keyword in it, each up to a zero, and the text.
            int language = indexOfZero(head.length);
            int translated = language < 0 ? -1 : indexOfZero(language + 1);
            return translated < 0
                    ? Optional.empty()
                    : Optional.of(
                            new String(data, translated + 1, data.length - translated - 1, StandardCharsets.UTF_8));
        }

        private int indexOfZero(int from) {
            for (int i = from; i < data.length; i++) {
                if (data[i] == 0) {
                    return i;
                }
            }
            return -1;
        }
    }

    private Png(List<Chunk> chunks) {
        this.chunks = List.copyOf(chunks);
    }

    static boolean isOne(byte[] file) {
        return file.length >= SIGNATURE.length && Arrays.equals(SIGNATURE, Arrays.copyOf(file, SIGNATURE.length));
    }

    /** Empty if it is no whole PNG file. */
    static Optional<Png> parse(byte[] file) {
        if (!isOne(file)) {
            return Optional.empty();
        }
        ByteBuffer left = ByteBuffer.wrap(file, SIGNATURE.length, file.length - SIGNATURE.length);
        List<Chunk> chunks = new ArrayList<>();
        while (left.remaining() >= FRAME && chunks.size() < MOST_CHUNKS) {
            int length = left.getInt();
            if (length < 0 || length > left.remaining() - Integer.BYTES - Integer.BYTES) {
                return Optional.empty();
            }
            Chunk chunk =
                    new Chunk(new String(bytes(left, Integer.BYTES), StandardCharsets.ISO_8859_1), bytes(left, length));
            if (left.getInt() != chunk.crc()) {
                return Optional.empty();
            }
            chunks.add(chunk);
            if (chunk.type.equals(END)) {
                return Optional.of(new Png(chunks));
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(ByteBuffer left, int count) {
        byte[] bytes = new byte[count];
        left.get(bytes);
        return bytes;
    }

    /** The first text under a keyword. */
    Optional<String> text(String keyword) {
        return chunks.stream().flatMap(chunk -> chunk.text(keyword).stream()).findFirst();
    }

    /** The same with one more text, in front of the end. */
    Png with(String keyword, String text) {
        byte[] head = (keyword + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        byte[] data = Arrays.copyOf(head, head.length + said.length);
        System.arraycopy(said, 0, data, head.length, said.length);
        List<Chunk> more = new ArrayList<>(chunks.subList(0, chunks.size() - 1));
        more.add(new Chunk(TEXT, data));
        more.add(chunks.getLast());
        return new Png(more);
    }

    /** Whether the picture is the same to the last bit, whatever else is said in the file. */
    boolean looksLike(Png other) {
        return Arrays.equals(picture().bytes(), other.picture().bytes());
    }

    private Png picture() {
        return new Png(chunks.stream().filter(Chunk::isPicture).toList());
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        for (Chunk chunk : chunks) {
            file.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(chunk.data.length).array());
            file.writeBytes(chunk.type.getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(chunk.data);
            file.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(chunk.crc()).array());
        }
        return file.toByteArray();
    }
}
