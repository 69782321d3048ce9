package certway.web.admin.authoring;

import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A draft as learners will see it, as a whole and while a text is being written. */
@Controller
@RequestMapping("/admin/programs/{program}")
class LookPages {

    private final DraftClient drafts;
    private final ShowDraft showDraft;
    private final Pages pages;

    LookPages(DraftClient drafts, ShowDraft showDraft, Pages pages) {
        this.drafts = drafts;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    @GetMapping("/preview")
    View program(@PathVariable String program) {
        return showDraft.page(
                HttpStatus.OK, "admin/authoring/preview", program, Map.of("preview", drafts.preview(program)));
    }

    @GetMapping("/preview/{unit}")
    View unit(@PathVariable String program, @PathVariable String unit) {
        Preview.Unit shown = drafts.preview(program).unit(unit).orElseThrow(() -> new NotHere(null));
        return showDraft.page(HttpStatus.OK, "admin/authoring/previewunit", program, Map.of("unit", shown));
    }

    /** The part of a form beside one text. */
    @PostMapping("/render")
    View render(
            @PathVariable String program,
            @RequestParam String field,
            @RequestParam String place,
            @RequestParam MultiValueMap<String, String> typed) {
        String text = typed.getFirst(field);
        DraftClient.Texts texts =
                new DraftClient.Texts(List.of(new DraftClient.Written(place, text == null ? "" : text)));
        DraftClient.Rendered rendered = drafts.render(program, texts).texts().getFirst();
        return pages.show("admin/form/preview", Map.of("html", rendered.html(), "warnings", rendered.warnings()));
    }
}
