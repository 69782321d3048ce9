package certway.web.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.stream.Stream;

/** How somebody wants to see the pages. It stands in two cookies, which the gateway passes on in this form only. */
enum Preferences {
    LANGUAGE("language", "en", "es"),
    THEME("theme", "light", "dark");

    private static final Duration KEPT = Duration.ofDays(365);

    private final String parameter;
    private final String one;
    private final String other;

    Preferences(String parameter, String one, String other) {
        this.parameter = parameter;
        this.one = one;
        this.other = other;
    }

    String parameter() {
        return parameter;
    }

    /** What was chosen; empty if nothing was. */
    String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name(parameter)))
                        .map(Cookie::getValue)
                        .filter(this::isKnown)
                        .findFirst()
                        .orElse("");
    }

    /** A {@code Set-Cookie} header; any value that is none of ours forgets the choice. */
    String set(String value, boolean secure) {
        boolean known = isKnown(value);
        return "%s=%s; Path=/; Max-Age=%d;%s HttpOnly; SameSite=Lax"
                .formatted(name(parameter), known ? value : "", known ? KEPT.toSeconds() : 0, secure ? " Secure;" : "");
    }

    private boolean isKnown(String value) {
        return value.equals(one) || value.equals(other);
    }

    private static String name(String parameter) {
        return "certway-" + parameter;
    }
}
