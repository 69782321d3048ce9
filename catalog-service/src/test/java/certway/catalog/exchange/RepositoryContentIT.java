package certway.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.ProgramContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs that the repository ships. */
class RepositoryContentIT {

    private static final Path CONTENT = Path.of("../content");

    @Test
    void theShippedProgramsHaveNoFault() throws IOException {
        Faults faults = new Faults();

        ImportChecks.check(read(faults), List.of(), faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void phlebotomyTechnicianIsWrittenInFull() throws IOException {
        Counts counts = read(new Faults()).stream()
                .filter(content -> content.programId().value().equals("hct-phlebotomy-technician"))
                .map(Counts::of)
                .findFirst()
                .orElseThrow();

        assertThat(counts.modules()).isGreaterThanOrEqualTo(6);
        assertThat(counts.units()).isGreaterThanOrEqualTo(24);
        assertThat(counts.questions()).isGreaterThanOrEqualTo(60);
    }

    private static List<ProgramContent> read(Faults faults) throws IOException {
        ContentFiles files = Folder.read(CONTENT, faults);
        List<ProgramContent> contents = new ArrayList<>();
        for (String folder : files.programFolders()) {
            new ProgramReader(files, folder, faults).read().ifPresent(contents::add);
        }
        return contents;
    }
}
