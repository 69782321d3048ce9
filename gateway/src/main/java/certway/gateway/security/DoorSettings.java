package certway.gateway.security;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway as the world sees it.
 *
 * @param packageUrl another origin of the same gateway, which serves HTML packages with their scripts and nothing else
 */
@Validated
@ConfigurationProperties("certway.door")
record DoorSettings(@NotNull URI publicUrl, @NotNull URI packageUrl) {

    DoorSettings {
        if (host(publicUrl).equals(host(packageUrl))) {
            throw new IllegalArgumentException("packages need a host of their own, and not " + packageUrl);
        }
    }

    boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** {@code __Host-} ties a cookie to this very host, and needs https. */
    String sessionCookie() {
        return secure() ? "__Host-sid" : "sid";
    }

    /** As browsers name it in {@code Origin}. */
    String origin() {
        return "%s://%s".formatted(publicUrl.getScheme(), publicUrl.getAuthority());
    }

    String at(String path) {
        return publicUrl + path;
    }

    /** Whether the value of a {@code Host} header is that of the packages. */
    boolean isOfPackages(String host) {
        return withoutUsualPort(host).equals(host(packageUrl));
    }

    private static String host(URI url) {
        return withoutUsualPort(url.getAuthority());
    }

    private static String withoutUsualPort(String authority) {
        return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
