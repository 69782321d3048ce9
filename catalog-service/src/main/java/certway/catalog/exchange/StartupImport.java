package certway.catalog.exchange;

import static certway.catalog.exchange.ImportProgress.UNWATCHED;

import certway.catalog.exchange.ImportPrograms.Checked;
import certway.catalog.exchange.ImportPrograms.Origin;
import certway.catalog.program.Programs;
import certway.catalog.publishing.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills an empty catalog from the content directory; content with faults ends the start. */
@Component
@Order(2)
class StartupImport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartupImport.class);

    private final ContentSettings settings;
    private final Programs programs;
    private final ImportPrograms importPrograms;

    StartupImport(ContentSettings settings, Programs programs, ImportPrograms importPrograms) {
        this.settings = settings;
        this.programs = programs;
        this.importPrograms = importPrograms;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (settings.directory().isBlank() || !programs.isEmpty()) {
            return;
        }
        Path directory = Path.of(settings.directory());
        if (!Files.isDirectory(directory.resolve("programs"))) {
            throw new IllegalStateException("the content directory %s has no folder programs".formatted(directory));
        }
        Faults faults = new Faults();
        switch (importPrograms.checkShipped(Folder.read(directory, faults), faults)) {
            case Checked.Fit(ImportPlan plan) -> publish(plan, directory);
            case Checked.Refused(ImportReport report) ->
                throw new IllegalStateException(report.errors().stream()
                        .map(Fault::toString)
                        .collect(Collectors.joining(
                                "\n  ", "the content in %s has faults:\n  ".formatted(directory), "")));
        }
    }

    private void publish(ImportPlan plan, Path directory) {
        switch (importPrograms.publish(plan, new Origin(Cause.SYSTEM, plan.versions()), UNWATCHED)) {
            case ImportResult.Imported(ImportReport report) ->
                log.info("Imported {} from {}", report.created(), directory);
            case ImportResult.Conflicted conflict ->
                log.info("Another instance is importing too: {} {}", conflict.programId(), conflict.reason());
        }
    }
}
