package certway.web.certificate;

import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The check of a file that somebody was handed. Nothing changes by it, so the answer is the page itself. */
@Controller
class CheckFilePages {

    private static final Set<String> TYPES =
            Set.of(MediaType.APPLICATION_PDF_VALUE, "image/svg+xml", MediaType.IMAGE_PNG_VALUE);

    private final CheckClient checks;
    private final Pages pages;

    CheckFilePages(CheckClient checks, Pages pages) {
        this.checks = checks;
        this.pages = pages;
    }

    @PostMapping("/check/file")
    View check(@RequestParam MultipartFile file) throws IOException {
        try {
            CheckedFile checked = checks.check(type(file), file.getBytes());
            return pages.show("certificate/file", Map.of("checked", checked));
        } catch (HttpClientErrorException e) {
            return pages.show(
                    HttpStatus.valueOf(e.getStatusCode().value()),
                    "certificate/ask",
                    Map.of("typed", Forms.refused(Typed.of("file", Map.of()), e)));
        }
    }

    /** As the browser calls it; the service looks for itself what it is. */
    private static String type(MultipartFile file) {
        String said = Objects.requireNonNullElse(file.getContentType(), "");
        return TYPES.contains(said) ? said : MediaType.APPLICATION_PDF_VALUE;
    }
}
