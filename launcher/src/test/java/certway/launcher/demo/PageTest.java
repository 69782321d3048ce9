package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final URI ADDRESS = URI.create("http://localhost:8180/realms/certway/login-actions/registration");

    private final Page registration = new Page(ADDRESS, 200, """
            <html><head><title>Sign up</title></head><body>
            <a href="/realms/certway/login-actions/registration?client_id=gateway&amp;tab_id=x">Register</a>
            <form id="search" action="/search"><input name="q"></form>
            <form action="?session_code=a%2Bb" method="post">
              <input name="username"><input name="email" value="old@example.org">
              <input type="password" name="password"><input type="hidden" name="credentialId" value="">
              <input type="checkbox" name="rememberMe"><input type="submit" value="Register">
            </form>
            <span id="input-error-email">Invalid email</span>
            </body></html>
            """);

    @Test
    void findsTheFormByItsFieldAndResolvesItsAction() {
        Form form = registration.formWith("password").orElseThrow();

        assertThat(form.action()).isEqualTo(URI.create(ADDRESS + "?session_code=a%2Bb"));
        assertThat(form.fields()).containsOnlyKeys("username", "email", "password", "credentialId");
    }

    @Test
    void fillsOnlyTheFieldsThatAreThere() {
        Form form = registration.formWith("password").orElseThrow();

        Form filled = form.filledWith(Map.of("email", "a b@example.org", "firstName", "Ada"));

        assertThat(filled.encoded()).isEqualTo("username=&email=a+b%40example.org&password=&credentialId=");
    }

    @Test
    void followsALinkByPartOfItsAddress() {
        assertThat(registration.linkTo("/registration"))
                .contains(URI.create("http://localhost:8180/realms/certway/login-actions/registration"
                        + "?client_id=gateway&tab_id=x"));
        assertThat(registration.linkTo("/reset-credentials")).isEmpty();
    }

    @Test
    void tellsWhatThePageComplainsAbout() {
        assertThat(registration.complaint()).contains("[Invalid email]");
        assertThat(new Page(ADDRESS, 200, "<p>Fine</p>").complaint()).isEmpty();
    }

    @Test
    void aFormWithoutTheFieldIsNotTaken() {
        assertThat(registration.formWith("password-confirm")).isEmpty();
    }
}
