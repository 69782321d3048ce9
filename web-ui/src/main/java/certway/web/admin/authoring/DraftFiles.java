package certway.web.admin.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes which files a draft has. What others did with other files meanwhile stays. */
@Component
class DraftFiles {

    private final DraftClient drafts;
    private final Files files;
    private final SaveDraft saveDraft;

    DraftFiles(DraftClient drafts, Files files, SaveDraft saveDraft) {
        this.drafts = drafts;
        this.files = files;
        this.saveDraft = saveDraft;
    }

    /** Where a draft has a file. Pictures have a folder of their own; names are made fit for Markdown. */
    static String path(MultipartFile file) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        String base = NewId.of(dot < 0 ? name : name.substring(0, dot), "file", List.of());
        boolean picture = List.of("png", "jpg", "jpeg", "webp", "svg").contains(extension);
        return "%s/%s.%s".formatted(picture ? "figures" : "files", base, extension);
    }

    /** A file with the name of an earlier one takes its place. */
    SaveDraft.Outcome add(String program, long revision, MultipartFile file) {
        String path = path(file);
        Files.Kept kept = files.keep(path.substring(path.lastIndexOf('/') + 1), file.getResource());
        return save(program, revision, digests -> digests.put(path, kept.sha256()));
    }

    SaveDraft.Outcome remove(String program, long revision, String path) {
        return save(program, revision, digests -> digests.remove(path));
    }

    /** The change is made to the list as it is now. */
    private SaveDraft.Outcome save(String program, long revision, Consumer<Map<String, String>> change) {
        return saveDraft.run(new SaveDraft.Wish(program, revision, path -> false), (now, tag) -> {
            Map<String, String> digests = new TreeMap<>();
            now.files().forEach(file -> digests.put(file.path(), file.sha256()));
            change.accept(digests);
            drafts.put(program, "files", tag, list(digests));
        });
    }

    private static ObjectNode list(Map<String, String> digests) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode list = body.putArray("files");
        digests.forEach((path, sha256) -> list.addObject().put("path", path).put("sha256", sha256));
        return body;
    }
}
