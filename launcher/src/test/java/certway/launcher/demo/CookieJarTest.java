package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class CookieJarTest {
    private static final URI GATEWAY = URI.create("http://localhost:8080/");
    private static final URI REALM = URI.create("http://localhost:8180/realms/certway/protocol");

    private final CookieJar jar = new CookieJar();

    @Test
    void aCookieGoesBackToItsHostOnAnyPort() {
        jar.store(GATEWAY, "SESSION=abc; Path=/; HttpOnly; SameSite=Lax");

        assertThat(jar.headerFor(REALM)).contains("SESSION=abc");
        assertThat(jar.headerFor(URI.create("http://example.org/"))).isEmpty();
    }

    @Test
    void aCookieStaysBelowItsPath() {
        jar.store(REALM, "AUTH=x; Path=/realms/certway/");

        assertThat(jar.headerFor(REALM)).contains("AUTH=x");
        assertThat(jar.headerFor(GATEWAY)).isEmpty();
        assertThat(jar.headerFor(URI.create("http://localhost:8180/realms/certway-two")))
                .isEmpty();
    }

    @Test
    void withoutAPathTheFolderOfThePageCounts() {
        jar.store(URI.create("http://localhost/a/b/page"), "k=v");

        assertThat(jar.headerFor(URI.create("http://localhost/a/b/other"))).contains("k=v");
        assertThat(jar.headerFor(URI.create("http://localhost/a"))).isEmpty();
    }

    @Test
    void aNewValueReplacesTheOldOne() {
        jar.store(GATEWAY, "SESSION=old; Path=/");
        jar.store(GATEWAY, "SESSION=new; Path=/");

        assertThat(jar.headerFor(GATEWAY)).contains("SESSION=new");
        assertThat(jar.value(GATEWAY, "SESSION")).contains("new");
    }

    @Test
    void anExpiredCookieIsForgotten() {
        jar.store(GATEWAY, "a=1; Path=/");
        jar.store(GATEWAY, "b=1; Path=/");
        jar.store(GATEWAY, "a=; Path=/; Max-Age=0");
        jar.store(GATEWAY, "b=; Path=/; Expires=Thu, 01 Jan 1970 00:00:10 GMT");

        assertThat(jar.headerFor(GATEWAY)).isEmpty();
    }

    @Test
    void theMoreSpecificPathComesFirst() {
        jar.store(REALM, "wide=1; Path=/");
        jar.store(REALM, "narrow=2; Path=/realms/certway");

        assertThat(jar.headerFor(REALM)).contains("narrow=2; wide=1");
    }
}
