package certway.gateway.problem;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** A problem as a page, in the language and the theme of whoever waits for it. */
record ProblemPage(Locale locale, String theme, boolean mayBeLoadedAgain) {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));
    private static final String BUNDLE = "problem.words";

    static ProblemPage of(HttpServletRequest request) {
        return new ProblemPage(
                locale(request),
                cookie(request, "theme", "light", "dark"),
                HttpMethod.GET.matches(request.getMethod()));
    }

    /** What was chosen on our pages goes before what the browser says. */
    private static Locale locale(HttpServletRequest request) {
        String chosen = cookie(request, "language", "en", "es");
        String preferred = chosen.isEmpty() ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen;
        try {
            Locale found = preferred == null ? null : Locale.lookup(Locale.LanguageRange.parse(preferred), LANGUAGES);
            return Objects.requireNonNullElse(found, LANGUAGES.getFirst());
        } catch (IllegalArgumentException _) {
            return LANGUAGES.getFirst();
        }
    }

    private static String cookie(HttpServletRequest request, String preference, String... known) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals("certway-" + preference))
                        .map(Cookie::getValue)
                        .filter(value -> Arrays.asList(known).contains(value))
                        .findFirst()
                        .orElse("");
    }

    /**
     * The page.
     *
     * @param wait the seconds after which it may be tried again; null if that changes nothing
     */
    String html(Problem problem, @Nullable String wait) {
        ResourceBundle words =
                ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String title = words.getString("title." + problem.name());
        return """
            <!doctype html>
            <html lang="%s"%s>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s – Certway</title>
            <link rel="stylesheet" href="%s">
            </head>
            <body>
            <header><a href="/">Certway</a></header>
            <main data-problem="%s">
            <p class="status">%d</p>
            <h1>%3$s</h1>
            <p>%s</p>
            %s<p class="actions">%s<a href="/">%s</a></p>
            </main>
            </body>
            </html>
            """.formatted(
                        locale.toLanguageTag(),
                        theme.isEmpty() ? "" : " data-theme=\"%s\"".formatted(theme),
                        title,
                        ProblemStyle.ADDRESS,
                        problem.type(),
                        problem.status().value(),
                        words.getString("advice." + problem.name()),
                        wait == null ? "" : "<p>%s</p>\n".formatted(waiting(words, wait)),
                        wait != null && mayBeLoadedAgain
                                ? "<a class=\"button\" href=\"\">%s</a> ".formatted(words.getString("again"))
                                : "",
                        words.getString("start"));
    }

    private String waiting(ResourceBundle words, String wait) {
        long seconds = wait.matches("[0-9]{1,6}") ? Long.parseLong(wait) : 0;
        String when = new MessageFormat(words.getString("wait"), locale).format(new Object[] {seconds});
        return mayBeLoadedAgain ? when : when + " " + words.getString("resend");
    }
}
