package certway.web.admin.authoring;

import certway.web.layout.Pages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** The files of a draft. */
@Controller
class FilePages {

    private final DraftFiles files;
    private final ShowDraft showDraft;
    private final Pages pages;

    FilePages(DraftFiles files, ShowDraft showDraft, Pages pages) {
        this.files = files;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    @GetMapping("/admin/programs/{program}/files")
    View list(@PathVariable String program) {
        return page(program, Told.NOTHING);
    }

    /** Only this address takes more than a form. */
    @PostMapping(path = "/admin/uploads", params = "!back", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View upload(@RequestParam String program, @RequestParam long revision, @RequestParam MultipartFile file) {
        try {
            SaveDraft.Outcome outcome = files.add(program, revision, file);
            return outcome instanceof SaveDraft.Outcome.Saved
                    ? pages.goTo("%s#%s".formatted(address(program), DraftFiles.path(file)))
                    : page(program, Told.of(outcome));
        } catch (HttpClientErrorException.UnprocessableContent | HttpClientErrorException.BadRequest e) {
            return page(program, Told.refused(e));
        }
    }

    @PostMapping("/admin/programs/{program}/files")
    View remove(@PathVariable String program, @RequestParam long revision, @RequestParam String path) {
        SaveDraft.Outcome outcome = files.remove(program, revision, path);
        return outcome instanceof SaveDraft.Outcome.Saved
                ? pages.goTo(address(program))
                : page(program, Told.of(outcome));
    }

    private static String address(String program) {
        return "/admin/programs/%s/files".formatted(program);
    }

    private View page(String program, Told told) {
        HttpStatus status = told.isBad() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return showDraft.page(status, "admin/authoring/files", program, Map.of("told", told));
    }
}
