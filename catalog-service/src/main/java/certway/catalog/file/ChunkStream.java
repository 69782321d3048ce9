package certway.catalog.file;

import java.io.IOException;
import java.io.InputStream;

/** A file as a stream that holds one piece at a time and skips without reading. */
final class ChunkStream extends InputStream {

    /** Reads one piece. */
    @FunctionalInterface
    interface Pieces {
        byte[] read(int number) throws IOException;
    }

    private static final byte[] NONE = {};

    private final Pieces pieces;
    private final long length;
    private long position;
    private byte[] piece = NONE;
    private int number = -1;

    ChunkStream(Pieces pieces, long length) {
        this.pieces = pieces;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (position >= length) {
            return -1;
        }
        int wanted = Math.toIntExact(position / Chunks.BYTES);
        if (wanted != number) {
            piece = pieces.read(wanted);
            number = wanted;
        }
        int start = (int) (position % Chunks.BYTES);
        int read = Math.min(count, piece.length - start);
        if (read <= 0) {
            throw new IOException("piece %d of a file is too short".formatted(wanted));
        }
        System.arraycopy(piece, start, target, offset, read);
        position += read;
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, length - position);
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, length - position);
    }
}
