package certway.web.layout;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Renders templates: a whole page, or the part of it that a script asked for. */
@Component
public class Pages {

    private static final String PART = "HX-Request";

    private final TemplateEngine templates;
    private final Assets assets;
    private final StaffDirectory staff;

    Pages(TemplateEngine templates, Assets assets, StaffDirectory staff) {
        this.templates = templates;
        this.assets = assets;
        this.staff = staff;
    }

    /** The template with these parameters, beside {@code page}, which every one has. */
    public View show(String template, Map<String, Object> parameters) {
        return show(HttpStatus.OK, template, parameters);
    }

    public View show(HttpStatus status, String template, Map<String, Object> parameters) {
        return (_, request, response) -> render(status, template, parameters, request, response);
    }

    /** To another page after something was done, so that a reload does not do it again. */
    public View goTo(String path) {
        return (_, request, response) -> {
            if (request.getHeader(PART) == null) {
                response.setStatus(HttpStatus.SEE_OTHER.value());
                response.setHeader(HttpHeaders.LOCATION, path);
            } else {
                response.setHeader("HX-Redirect", path);
            }
        };
    }

    /** Lets another page of ours answer the same request, with one more parameter. */
    public View handOn(String path, String name, String value) {
        String more = (path.contains("?") ? "&" : "?") + name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return (_, request, response) ->
                request.getRequestDispatcher(path + more).forward(request, response);
    }

    void render(
            HttpStatus status,
            String template,
            Map<String, Object> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page(request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", all, output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        output.writeTo(response.getOutputStream());
    }

    private Page page(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return new Page(
                words(request),
                viewer(),
                query == null ? path : path + '?' + query,
                assets,
                Preferences.THEME.of(request),
                request.getHeader(PART) != null,
                staff);
    }

    public static Words words(HttpServletRequest request) {
        String chosen = Preferences.LANGUAGE.of(request);
        String header = chosen.isEmpty() ? request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) : chosen;
        try {
            return Words.of(header == null ? List.of() : Locale.LanguageRange.parse(header));
        } catch (IllegalArgumentException e) {
            return Words.of(List.of());
        }
    }

    /** Whoever looks at the page; null for somebody who is not signed in. */
    public static @Nullable Viewer viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return null;
        }
        String name = token.getToken().getClaimAsString("given_name");
        String login = token.getToken().getClaimAsString("preferred_username");
        List<String> roles = token.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .toList();
        return new Viewer(
                token.getName(),
                name == null || name.isBlank() ? String.valueOf(login) : name,
                java.util.Set.copyOf(roles));
    }
}
