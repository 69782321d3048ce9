package certway.credential.badge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The PKCS#12 file of the signing keys; made by the JDK's own keytool, as operators make and rotate theirs. */
final class KeyFile {

    private static final long PATIENCE_SECONDS = 60;

    private final Path path;
    private final KeySettings settings;

    KeyFile(KeySettings settings) {
        this.settings = settings;
        this.path = Path.of(settings.file()).toAbsolutePath();
    }

    Keys read(InstantSource clock) {
        if (settings.generate() && Files.notExists(path)) {
            generate(clock);
        }
        try (InputStream file = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, settings.password().toCharArray());
            return new Keys(pairs(store, settings.password().toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("the signing keys cannot be read from " + path, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing keys cannot be read from " + path, e);
        }
    }

    private static List<Keys.Pair> pairs(KeyStore store, char[] password) throws GeneralSecurityException {
        List<Keys.Pair> pairs = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (!(store.getCertificate(alias) instanceof X509Certificate certificate)
                    || !(certificate.getPublicKey() instanceof ECPublicKey key)) {
                throw new GeneralSecurityException("%s is not a key on an elliptic curve".formatted(alias));
            }
            PrivateKey privateKey = store.getKey(alias, password) instanceof PrivateKey found ? found : null;
            pairs.add(new Keys.Pair(key, certificate.getNotBefore().toInstant(), privateKey));
        }
        return pairs;
    }

    private void generate(InstantSource clock) {
        try {
            Path folder = Files.createDirectories(path.getParent());
            Path made = folder.resolve(path.getFileName() + ".new");
            Files.deleteIfExists(made);
            keytool("certway-" + clock.millis(), made);
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("no signing key could be made at " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making a signing key", e);
        }
    }

    private void keytool(String alias, Path file) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        alias,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Certway credentials",
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-storepass:env",
                        "CERTWAY_KEYS_PASSWORD",
                        "-keystore",
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        keytool.environment().put("CERTWAY_KEYS_PASSWORD", settings.password());
        Process process = keytool.start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("keytool made no key");
        }
    }
}
