package certway.credential.badge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys that credentials are signed with.
 *
 * @param file a PKCS#12 file
 * @param generate whether a missing file is made, for trying out; else the service does not start without it
 */
@ConfigurationProperties("certway.keys")
record KeySettings(
        @DefaultValue("") String file,
        @DefaultValue("") String password,
        @DefaultValue("false") boolean generate) {

    KeySettings {
        if (file.isBlank() || password.isBlank()) {
            throw new IllegalArgumentException(
                    "CERTWAY_KEYS_FILE and CERTWAY_KEYS_PASSWORD must name the PKCS#12 file of the signing keys");
        }
    }

    /** Never says the password. */
    @Override
    public String toString() {
        return "KeySettings[file=%s]".formatted(file);
    }
}
