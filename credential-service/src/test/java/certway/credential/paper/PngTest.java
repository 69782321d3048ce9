package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngTest {

    private static final int FIRST_LENGTH = 8;

    private final byte[] file = BadgePicture.plain().with("k", "text ü").bytes();

    @Test
    void whatWasPutInIsReadAgain() {
        Png read = Png.parse(file).orElseThrow();

        assertThat(read.text("k")).contains("text ü");
        assertThat(read.text("other")).isEmpty();
        assertThat(read.bytes()).isEqualTo(file);
    }

    @Test
    void aPictureIsTheSameWhateverIsSaidBesides() {
        assertThat(Png.parse(file).orElseThrow().looksLike(BadgePicture.plain()))
                .isTrue();
    }

    @Test
    void aChunkThatSaysItIsHugeIsNotBelieved() {
        for (int length : new int[] {Integer.MAX_VALUE, -1, 1_000_000, file.length}) {
            byte[] hostile = file.clone();
            ByteBuffer.wrap(hostile).putInt(FIRST_LENGTH, length);

            assertThat(Png.parse(hostile)).as("%d", length).isEmpty();
        }
    }

    @Test
    void aDamagedFileIsNone() {
        for (int i = 0; i < file.length; i += 7) {
            byte[] damaged = file.clone();
            damaged[i] ^= 1;

            assertThat(Png.parse(damaged)).as("byte %d", i).isEmpty();
        }
        for (int length = 0; length < file.length; length += 11) {
            assertThat(Png.parse(Arrays.copyOf(file, length)))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }
}
