package certway.web.admin.template;

import certway.web.admin.form.Sent;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a certificate would look like: as a picture on the page, as a file, and anew while somebody types. */
@Controller
@RequestMapping(Template.START + "/{id}")
class SpecimenPages {

    private final TemplateClient templates;
    private final ShowSpecimen specimens;
    private final Pages pages;

    SpecimenPages(TemplateClient templates, ShowSpecimen specimens, Pages pages) {
        this.templates = templates;
        this.specimens = specimens;
        this.pages = pages;
    }

    @GetMapping("/specimen.png")
    ResponseEntity<byte[]> picture(@PathVariable String id, @RequestParam String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(printed(templates::draw, id, text));
    }

    @GetMapping("/specimen.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, @RequestParam String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("specimen.pdf")
                                .build()
                                .toString())
                .body(printed(templates::print, id, text));
    }

    private static byte[] printed(BiFunction<String, JsonNode, byte[]> print, String id, String text) {
        try {
            return print.apply(id, Packed.unpack(text).orElseThrow(() -> new NotHere(null)));
        } catch (HttpClientErrorException.BadRequest | HttpClientErrorException.NotFound e) {
            throw new NotHere(e);
        }
    }

    /** The part of the editor beside the form. */
    @PostMapping("/preview")
    View preview(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        return pages.show(
                "admin/template/preview",
                Map.of(
                        "specimen",
                        specimens.of(id, sent.read(TemplateForm.SHEET, JsonNodeFactory.instance.objectNode()))));
    }
}
