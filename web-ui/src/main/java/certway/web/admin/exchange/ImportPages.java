package certway.web.admin.exchange;

import certway.web.admin.form.Fault;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Programs as files: into the catalog, with a report, and out of it. */
@Controller
@RequestMapping("/admin/imports")
class ImportPages {

    private final ImportClient imports;
    private final SendImport sendImport;
    private final Pages pages;

    ImportPages(ImportClient imports, SendImport sendImport, Pages pages) {
        this.imports = imports;
        this.sendImport = sendImport;
        this.pages = pages;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable String cursor) {
        return page(HttpStatus.OK, cursor, "");
    }

    /** The key stands in the form, so that sending it twice is one import. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View send(@RequestParam MultipartFile file, @RequestParam String key, @RequestParam(name = "do") String wish) {
        SendImport.Wish wanted = wish.equals("publish") ? SendImport.Wish.PUBLISH : SendImport.Wish.CHECK;
        try {
            return pages.goTo("/admin/imports/" + sendImport.send(file.getResource(), wanted, key + wish));
        } catch (HttpClientErrorException.BadRequest
                | HttpClientErrorException.UnprocessableContent
                | HttpClientErrorException.TooManyRequests e) {
            Fault.Problem problem = e.getResponseBodyAs(Fault.Problem.class);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, null, problem == null ? "" : problem.said());
        }
    }

    @GetMapping("/{id}")
    View run(@PathVariable String id) {
        return pages.show("admin/exchange/import", Map.of("run", imports.find(id)));
    }

    private View page(HttpStatus status, @Nullable String cursor, String refused) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("list", imports.imports(cursor));
        parameters.put("key", UUID.randomUUID().toString());
        parameters.put("refused", status == HttpStatus.OK ? null : refused);
        return pages.show(status, "admin/exchange/imports", parameters);
    }
}
