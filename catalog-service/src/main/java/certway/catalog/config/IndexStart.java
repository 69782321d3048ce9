package certway.catalog.config;

import certway.catalog.authoring.Drafts;
import certway.catalog.exchange.job.ImportIndexes;
import certway.catalog.fact.Facts;
import certway.catalog.pathway.Pathways;
import certway.catalog.program.Programs;
import certway.platform.mongo.IndexPlan;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates the indexes before anything else; a service that starts before its database waits for it, alive but not ready. */
@Component
@Order(-1)
class IndexStart implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(IndexStart.class);

    private final MongoDatabase database;

    IndexStart(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        while (!isDone()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private boolean isDone() {
        try {
            IndexPlan.apply(database, Programs.indexes());
            IndexPlan.apply(database, Facts.indexes());
            IndexPlan.apply(database, Pathways.indexes());
            IndexPlan.apply(database, Drafts.indexes());
            IndexPlan.apply(database, ImportIndexes.all());
            return true;
        } catch (MongoException e) {
            log.warn("Waiting for the database: {}", e.toString());
            return false;
        }
    }
}
