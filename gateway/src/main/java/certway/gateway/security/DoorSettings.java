package certway.gateway.security;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The gateway as the world sees it. */
@Validated
@ConfigurationProperties("certway.door")
record DoorSettings(@NotNull URI publicUrl) {

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
}
