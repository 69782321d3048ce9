package certway.web.admin.exchange;

import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Courses of other systems, as Common Cartridges, become drafts of programs. */
@Controller
class CartridgePages {

    private final SendCartridge sendCartridge;
    private final Pages pages;

    CartridgePages(SendCartridge sendCartridge, Pages pages) {
        this.sendCartridge = sendCartridge;
        this.pages = pages;
    }

    @GetMapping("/admin/cartridges")
    View form() {
        return page(HttpStatus.OK, CartridgeForm.EMPTY);
    }

    /** Only this address takes more than a form. Sending it twice is refused: the program is there by then. */
    @PostMapping(path = "/admin/cartridge-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View send(@RequestParam String programId, @RequestParam String slug, @RequestParam MultipartFile file) {
        CartridgeForm form = CartridgeForm.of(programId, slug);
        try {
            CartridgeReport report = sendCartridge.send(form, file.getResource());
            return pages.show("admin/exchange/cartridgereport", Map.of("report", report));
        } catch (HttpClientErrorException.BadRequest
                | HttpClientErrorException.Conflict
                | HttpClientErrorException.UnprocessableContent e) {
            return page(HttpStatus.valueOf(e.getStatusCode().value()), form.refused(e));
        }
    }

    private View page(HttpStatus status, CartridgeForm form) {
        return pages.show(status, "admin/exchange/cartridge", Map.of("form", form));
    }
}
