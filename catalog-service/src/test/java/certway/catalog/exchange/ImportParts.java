package certway.catalog.exchange;

import certway.catalog.file.StoredFiles;
import certway.catalog.program.Programs;
import certway.catalog.publishing.FixedDates;
import certway.catalog.publishing.PublishProgram;
import org.springframework.context.annotation.Import;

/** What an import needs of the service, made as the service makes it. */
@Import({
    FixedDates.class,
    ImportPrograms.class,
    KeepFiles.class,
    Programs.class,
    PublishProgram.class,
    StoredFiles.class
})
public final class ImportParts {}
