package certway.credential.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileIT {

    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aMissingFileIsMadeOnceAndReadableByItsOwnerOnly() throws IOException {
        Path file = folder.resolve("keys/credentials.p12");

        Keys made = read(file, PASSWORD, true);
        Keys again = read(file, PASSWORD, true);

        assertThat(again.publicKeys()).isEqualTo(made.publicKeys()).hasSize(1);
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aSecondKeyThatKeytoolAddsSignsFromThenOn() throws Exception {
        Path file = folder.resolve("credentials.p12");
        Keys before = read(file, PASSWORD, true);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "second",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Certway credentials",
                        "-validity",
                        "3650",
                        "-startdate",
                        "+1d",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();

        Keys after = read(file, PASSWORD, false);

        assertThat(after.publicKeys()).hasSize(2).containsAllEntriesOf(before.publicKeys());
        String token = after.sign("did:web:certway.example", "{}");
        assertThat(token).isNotEqualTo(before.sign("did:web:certway.example", "{}"));
        assertThat(token.split("\\.", -1)[0])
                .isNotEqualTo(before.sign("did:web:certway.example", "{}").split("\\.", -1)[0]);
    }

    @Test
    void withoutTheFileOrItsPasswordNothingStarts() {
        Path file = folder.resolve("credentials.p12");

        assertThatThrownBy(() -> read(file, PASSWORD, false)).hasMessageContaining("cannot be read");
        read(file, PASSWORD, true);
        assertThatThrownBy(() -> read(file, "another", true)).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> new KeySettings("", PASSWORD, true)).hasMessageContaining("CERTWAY_KEYS_FILE");
        assertThatThrownBy(() -> new KeySettings("x", "", true)).hasMessageContaining("CERTWAY_KEYS_PASSWORD");
    }

    @Test
    void thePasswordIsNotSaid() {
        assertThat(new KeySettings("x", PASSWORD, true).toString()).doesNotContain(PASSWORD);
    }

    private static Keys read(Path file, String password, boolean generate) {
        return new KeyFile(new KeySettings(file.toString(), password, generate)).read(InstantSource.system());
    }
}
