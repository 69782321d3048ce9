package certway.web.account;

import certway.platform.DependencyUnavailable;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.View;

/** One's own data: everything in one file, and its erasure, which takes words that nobody types by accident. */
@Controller
class PersonalPages {

    private static final Logger log = LoggerFactory.getLogger(PersonalPages.class);
    private static final String FORM = "erasure";
    private static final String CONFIRMATION = "confirmation";
    /** What the service wants to hear, whatever language its words were typed in. */
    private static final String CONFIRMED = "erase everything";

    private final PersonalClient personal;
    private final FetchExport export;
    private final Forms forms;
    private final Pages pages;

    PersonalPages(PersonalClient personal, FetchExport export, Forms forms, Pages pages) {
        this.personal = personal;
        this.export = export;
        this.forms = forms;
        this.pages = pages;
    }

    /** The file, or a page that says why there is none: never a file with a part missing. */
    @GetMapping("/account/export")
    View export() throws IOException {
        try {
            FileChannel zip = export.zip();
            return (_, _, response) -> write(zip, response);
        } catch (DependencyUnavailable | ResourceAccessException e) {
            log.warn("An export could not be made: {}", e.getMessage(), e.getCause());
            return pages.show(HttpStatus.SERVICE_UNAVAILABLE, "account/noexport", Map.of());
        }
    }

    private static void write(FileChannel zip, HttpServletResponse response) throws IOException {
        try (zip) {
            response.setContentType("application/zip");
            response.setContentLengthLong(zip.size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"everything-about-me.zip\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Channels.newInputStream(zip).transferTo(response.getOutputStream());
        }
    }

    @GetMapping("/account/erasure")
    View erasure() {
        return page(HttpStatus.OK, Typed.NOTHING);
    }

    @PostMapping("/account/erasure")
    View erase(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        Typed typed = Typed.of(FORM, sent);
        String words = Pages.words(request).text("erasure.words");
        if (!typed.text(CONFIRMATION).toLowerCase(Locale.ROOT).equals(words)) {
            return page(HttpStatus.BAD_REQUEST, typed.refused("not-confirmed", CONFIRMATION));
        }
        return forms.send(
                typed,
                () -> {
                    personal.erase(Map.of(CONFIRMATION, CONFIRMED));
                    return "/account/erasure";
                },
                this::page);
    }

    private View page(HttpStatus status, Typed typed) {
        Map<String, Object> parameters = new HashMap<>(Map.of("typed", typed));
        running().ifPresent(erasure -> parameters.put("erasure", erasure));
        return pages.show(status, "account/erasure", parameters);
    }

    private Optional<Erasure> running() {
        try {
            return Optional.of(personal.erasure());
        } catch (HttpClientErrorException.NotFound _) {
            return Optional.empty();
        }
    }
}
