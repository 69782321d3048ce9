package certway.web.admin.authoring;

import certway.web.layout.Pages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files of a draft. A file with the name of an earlier one takes its place. */
@Controller
class FilePages {

    private final DraftClient drafts;
    private final Files files;
    private final SaveDraft saveDraft;
    private final ShowDraft showDraft;
    private final Pages pages;

    FilePages(DraftClient drafts, Files files, SaveDraft saveDraft, ShowDraft showDraft, Pages pages) {
        this.drafts = drafts;
        this.files = files;
        this.saveDraft = saveDraft;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    @GetMapping("/admin/programs/{program}/files")
    View list(@PathVariable String program) {
        return page(program, Told.NOTHING);
    }

    /** Only this address takes more than a form. */
    @PostMapping(path = "/admin/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View upload(@RequestParam String program, @RequestParam long revision, @RequestParam MultipartFile file) {
        String path = path(file);
        try {
            Files.Kept kept = files.keep(path.substring(path.lastIndexOf('/') + 1), file.getResource());
            SaveDraft.Outcome outcome = save(program, revision, used -> used.put(path, kept.sha256()));
            return outcome instanceof SaveDraft.Outcome.Saved
                    ? pages.goTo("%s#%s".formatted(address(program), path))
                    : page(program, Told.of(outcome));
        } catch (HttpClientErrorException.UnprocessableContent | HttpClientErrorException.BadRequest e) {
            return page(program, Told.refused(e));
        }
    }

    @PostMapping("/admin/programs/{program}/files")
    View remove(@PathVariable String program, @RequestParam long revision, @RequestParam String path) {
        SaveDraft.Outcome outcome = save(program, revision, used -> used.remove(path));
        return outcome instanceof SaveDraft.Outcome.Saved
                ? pages.goTo(address(program))
                : page(program, Told.of(outcome));
    }

    private interface ToFiles {
        void change(Map<String, String> digests);
    }

    /** What others did with other files meanwhile stays: the change is made to the list as it is now. */
    private SaveDraft.Outcome save(String program, long revision, ToFiles change) {
        return saveDraft.run(new SaveDraft.Wish(program, revision, path -> false), (now, tag) -> {
            Map<String, String> digests = new TreeMap<>();
            now.files().forEach(file -> digests.put(file.path(), file.sha256()));
            change.change(digests);
            drafts.put(program, "files", tag, list(digests));
        });
    }

    private static ObjectNode list(Map<String, String> digests) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("files");
        digests.forEach((path, sha256) -> list.addObject().put("path", path).put("sha256", sha256));
        return body;
    }

    /** Pictures have a folder of their own; names are made fit for Markdown. */
    private static String path(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String base = NewId.of(dot < 0 ? name : name.substring(0, dot), "file", List.of());
        boolean picture = List.of("png", "jpg", "jpeg", "webp", "svg").contains(extension);
        return "%s/%s.%s".formatted(picture ? "figures" : "files", base, extension);
    }

    private static String address(String program) {
        return "/admin/programs/%s/files".formatted(program);
    }

    private View page(String program, Told told) {
        HttpStatus status = told.isBad() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return showDraft.page(status, "admin/authoring/files", program, Map.of("told", told));
    }
}
