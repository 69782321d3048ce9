package certway.progress.xapi;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The learning record store.
 *
 * @param endpoint its address, to which {@code /statements} is added; without one nothing is sent
 * @param key with which it is asked (HTTP Basic)
 * @param secret that belongs to the key
 * @param publicUrl how the world reaches the platform: what statements are about is named by addresses that begin so
 */
@ConfigurationProperties("certway.xapi")
record XapiSettings(
        @DefaultValue("") String endpoint,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        String publicUrl) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    XapiSettings {
        endpoint = withoutSlash(endpoint);
        publicUrl = withoutSlash(publicUrl);
        if (!endpoint.isEmpty()) {
            check(URI.create(endpoint));
        }
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The secret and what is said of people go over the network: never unencrypted. */
    private static void check(URI endpoint) {
        @Nullable String scheme = endpoint.getScheme();
        @Nullable String host = endpoint.getHost();
        boolean encrypted = "https".equals(scheme);
        boolean near = "http".equals(scheme) && host != null && HERE.contains(host);
        if (host == null || !(encrypted || near)) {
            throw new IllegalArgumentException("certway.xapi.endpoint is no https address: " + endpoint);
        }
    }
}
