package certway.catalog.pathway;

import certway.catalog.fact.Facts;
import certway.catalog.register.Act;
import certway.catalog.register.Change;
import certway.catalog.register.RegisterContent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the pathways, after the facts that they cite; an empty register gets those of the content directory. */
@Component
@Order(1)
class PathwayStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PathwayStart.class);

    private final Pathways pathways;
    private final Facts facts;
    private final RegisterContent content;
    private final InstantSource clock;

    PathwayStart(Pathways pathways, Facts facts, RegisterContent content, InstantSource clock) {
        this.pathways = pathways;
        this.facts = facts;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        pathways.synchronise();
        Optional<Path> directory = content.path();
        if (directory.isEmpty() || pathways.register().entries().sequence() > 0) {
            return;
        }
        List<Change> changes = PathwayFiles.changes(
                PathwayFiles.read(directory.get(), id -> facts.find(id).isPresent()));
        Act act = new Act("imported", "start-up", clock.instant(), "The first content of an empty register");
        if (!changes.isEmpty() && pathways.register().fill(changes, act)) {
            log.info("Imported {} things about pathways from {}", changes.size(), directory.get());
        }
    }
}
