package certway.catalog.exchange;

import certway.catalog.file.FileType;
import certway.catalog.file.Inspection;
import certway.catalog.file.StoredFiles;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import org.springframework.stereotype.Component;

/** Keeps the files of imported programs, before anything names them. */
@Component
class KeepFiles {

    private final StoredFiles stored;

    KeepFiles(StoredFiles stored) {
        this.stored = stored;
    }

    void keep(ProgramContent content, ContentFiles files) {
        String folder = "programs/%s/".formatted(content.slug());
        content.files().forEach((path, file) -> stored.keep(accepted(file), () -> files.open(folder + path)));
    }

    private static Inspection.Accepted accepted(ProgramFile file) {
        FileType type = FileType.of(file.type()).orElseThrow();
        return new Inspection.Accepted(type, file.sha256(), file.bytes());
    }
}
