package certway.catalog.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.StreamUtils;

class ChunkStreamTest {

    private static final byte[] FILE = file();

    private final List<Integer> asked = new ArrayList<>();

    private static byte[] file() {
        byte[] file = new byte[2 * Chunks.BYTES + 7];
        for (int i = 0; i < file.length; i++) {
            file[i] = (byte) (i % 251);
        }
        return file;
    }

    private ChunkStream stream() {
        return new ChunkStream(this::piece, FILE.length);
    }

    private byte[] piece(int number) {
        asked.add(number);
        int from = number * Chunks.BYTES;
        return Arrays.copyOfRange(FILE, from, Math.min(FILE.length, from + Chunks.BYTES));
    }

    @Test
    void readsAllPiecesOnceAndInOrder() throws IOException {
        assertThat(stream().readAllBytes()).isEqualTo(FILE);
        assertThat(asked).containsExactly(0, 1, 2);
    }

    @Test
    void aRangeReadsOnlyThePiecesThatItTouches() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        StreamUtils.copyRange(stream(), out, Chunks.BYTES + 10L, Chunks.BYTES + 19L);

        assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(FILE, Chunks.BYTES + 10, Chunks.BYTES + 20));
        assertThat(asked).containsExactly(1);
    }

    @Test
    void readsOneByteAfterTheOther() throws IOException {
        ChunkStream stream = stream();

        assertThat(stream.skip(Chunks.BYTES - 1L)).isEqualTo(Chunks.BYTES - 1L);
        assertThat(stream.read()).isEqualTo(Byte.toUnsignedInt(FILE[Chunks.BYTES - 1]));
        assertThat(stream.read()).isEqualTo(Byte.toUnsignedInt(FILE[Chunks.BYTES]));
        assertThat(stream.skip(Long.MAX_VALUE)).isEqualTo(Chunks.BYTES + 6L);
        assertThat(stream.read()).isEqualTo(-1);
    }

    @Test
    void aPieceThatIsTooShortIsNoEndOfTheFile() {
        ChunkStream cut = new ChunkStream(number -> new byte[3], 10);

        assertThatIOException().isThrownBy(cut::readAllBytes).withMessageContaining("too short");
    }
}
