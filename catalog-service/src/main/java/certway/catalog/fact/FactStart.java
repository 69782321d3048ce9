package certway.catalog.fact;

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

/** Loads the facts before the programs that cite them; an empty register gets those of the content directory. */
@Component
@Order(0)
class FactStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FactStart.class);

    private final Facts facts;
    private final RegisterContent content;
    private final InstantSource clock;

    FactStart(Facts facts, RegisterContent content, InstantSource clock) {
        this.facts = facts;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        facts.synchronise();
        Optional<Path> directory = content.path();
        if (directory.isEmpty() || facts.register().entries().sequence() > 0) {
            return;
        }
        List<Change> changes = FactFiles.read(directory.get());
        Act act = new Act("imported", "start-up", clock.instant(), "The first content of an empty register");
        if (!changes.isEmpty() && facts.register().fill(changes, act)) {
            log.info("Imported {} facts from {}", changes.size(), directory.get());
        }
    }
}
