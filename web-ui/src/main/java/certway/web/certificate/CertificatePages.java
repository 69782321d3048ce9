package certway.web.certificate;

import certway.web.form.Typed;
import certway.web.layout.Pages;
import certway.web.layout.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** The check of a certificate, and the list of one's own. */
@Controller
class CertificatePages {

    private static final int SHOWN = 50;
    private static final int LONGEST_ID = 100;

    private final CheckClient checks;
    private final OwnClient own;
    private final Completions completions;
    private final Pages pages;

    CertificatePages(CheckClient checks, OwnClient own, Completions completions, Pages pages) {
        this.checks = checks;
        this.own = own;
        this.completions = completions;
        this.pages = pages;
    }

    /** With an id, typed as people type it, on to its page; without one, where to type it. */
    @GetMapping("/check")
    View ask(@RequestParam(defaultValue = "") String id) {
        String typed = normal(id);
        return typed.isEmpty()
                ? pages.show("certificate/ask", Map.of("typed", Typed.NOTHING))
                : pages.goTo("/check/" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    /** An id without what people type between its letters; empty if it is none. */
    static String normal(String id) {
        String typed = id.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return typed.length() > LONGEST_ID ? "" : typed;
    }

    @GetMapping("/check/{id}")
    View check(@PathVariable String id) {
        try {
            return pages.show("certificate/check", Map.of("certificate", checks.check(id)));
        } catch (HttpClientErrorException.NotFound e) {
            return pages.show(HttpStatus.NOT_FOUND, "certificate/unknown", Map.of("id", id));
        }
    }

    /** With what was completed and has no certificate yet: it is on its way, and not nothing. */
    @GetMapping("/certificates")
    View own(@RequestParam(required = false) @Nullable String cursor) {
        Certificates certificates = own.own(SHOWN, cursor);
        Map<String, Object> parameters =
                new HashMap<>(Map.of("certificates", certificates, "reminders", own.reminders()));
        if (cursor == null && certificates.next() == null) {
            Set<Completions.Course> certified =
                    certificates.items().stream().map(Certificate::course).collect(Collectors.toUnmodifiableSet());
            parameters.put("pending", Part.of(() -> completions.except(certified)));
        }
        return pages.show("certificate/own", parameters);
    }
}
