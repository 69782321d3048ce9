package certway.catalog.authoring;

import certway.catalog.file.StoredFile;
import certway.catalog.file.StoredFiles;
import certway.catalog.program.ProgramFile;
import certway.platform.web.Problems;
import certway.platform.web.Problems.FieldFault;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The files that the texts and units of a draft may name. What a file is, the store says and not the request. */
@Tag(name = "Drafts")
@RestController
class DraftFilesController {

    private static final String PATH = "/api/admin/programs/{programId}/draft/files";

    record NamedFile(String path, String sha256) {}

    record DraftFiles(List<NamedFile> files) {}

    private final EditDraft editDraft;
    private final StoredFiles stored;

    DraftFilesController(EditDraft editDraft, StoredFiles stored) {
        this.editDraft = editDraft;
        this.stored = stored;
    }

    @Operation(
            operationId = "putDraftFiles",
            summary = "Say which uploaded files the draft uses, and by which paths",
            description = "Upload them before. Units and images name them by these paths.")
    @PutMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> files(Target target, @RequestBody @Nullable JsonNode body) {
        Map<String, ProgramFile> files =
                known(AuthorInput.read(body, DraftFiles.class).files());
        Edit edit = Edit.of("files", "/files", content -> new Change.Changed(Sections.with(content, files)));
        return DraftAnswers.answer(editDraft.run(target, edit));
    }

    private Map<String, ProgramFile> known(List<NamedFile> named) {
        Map<String, ProgramFile> files = new TreeMap<>();
        List<FieldFault> faults = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            NamedFile file = named.get(i);
            Optional<StoredFile> found = stored.find(file.sha256());
            if (found.isEmpty()) {
                faults.add(new FieldFault("/files/%d/sha256".formatted(i), "no such file was uploaded"));
            } else if (files.put(file.path(), described(found.get())) != null) {
                faults.add(new FieldFault("/files/%d/path".formatted(i), "stands here twice"));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.failure(Problems.invalid(faults));
        }
        return files;
    }

    private static ProgramFile described(StoredFile file) {
        return new ProgramFile(file.sha256(), file.mediaType(), file.bytes());
    }
}
