package certway.enrollment.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where accounts are.
 *
 * @param url the realm's address in Keycloak's admin API
 * @param mail whether the realm has a mail server, so that Keycloak can write to whoever is invited
 * @param linkValidity how long the link in such a mail works
 */
@ConfigurationProperties("certway.people")
record PeopleSettings(
        @DefaultValue("http://localhost:8180/admin/realms/certway")
        String url,

        @DefaultValue("false") boolean mail,
        @DefaultValue("7d") Duration linkValidity) {

    private static final String ADMIN = "/admin/realms/";

    PeopleSettings {
        if (!url.contains(ADMIN)) {
            throw new IllegalArgumentException("certway.people.url has no %s: %s".formatted(ADMIN, url));
        }
    }

    String server() {
        return url.substring(0, url.indexOf(ADMIN));
    }

    String realm() {
        return url.substring(url.indexOf(ADMIN) + ADMIN.length());
    }
}
