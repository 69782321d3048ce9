package certway.gateway.routes.model;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/**
 * The only cookies that pass between browsers and services: how somebody wants to see the pages. They are no secret and
 * name nobody; the session's cookie and every other one stay here.
 */
public final class Preferences {

    private static final String LANGUAGE = "certway-language";

    private static final Map<String, Set<String>> VALUES =
            Map.of(LANGUAGE, Set.of("en", "es"), "certway-theme", Set.of("light", "dark"));

    /** How pages set or forget one, and no other way. */
    private static final Pattern SET =
            Pattern.compile("([a-z-]+)=([a-z]*); Path=/; Max-Age=(?:0|31536000);(?: Secure;)? HttpOnly; SameSite=Lax");

    private Preferences() {}

    /** The preferences among the cookies of a browser, as one header; empty if there is none. */
    public static String among(List<String> cookieHeaders) {
        return cookieHeaders.stream()
                .flatMap(header -> Stream.of(header.split(";", -1)))
                .map(String::strip)
                .filter(Preferences::isOne)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The language that somebody chose, or empty. */
    public static Optional<String> language(Cookie[] cookies) {
        return Stream.of(cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE) && isOne(LANGUAGE + '=' + cookie.getValue()))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static boolean isOne(String cookie) {
        int equals = cookie.indexOf('=');
        return equals > 0
                && VALUES.getOrDefault(cookie.substring(0, equals), Set.of()).contains(cookie.substring(equals + 1));
    }

    /** What of a service's {@code Set-Cookie} goes on to a browser. */
    public static List<String> setBy(HttpHeaders answer) {
        return Objects.requireNonNullElse(answer.get(HttpHeaders.SET_COOKIE), List.<String>of()).stream()
                .filter(Preferences::setsOne)
                .toList();
    }

    private static boolean setsOne(String cookie) {
        var parts = SET.matcher(cookie);
        if (!parts.matches() || !VALUES.containsKey(parts.group(1))) {
            return false;
        }
        return parts.group(2).isEmpty()
                || Objects.requireNonNull(VALUES.get(parts.group(1))).contains(parts.group(2));
    }
}
