package certway.catalog.search;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the catalog before the service is ready, then looks now and then for what no event told: the safety net while Kafka is
 * away.
 */
@Component
@Order(3)
class CatalogFeed implements ApplicationRunner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatalogFeed.class);

    private final Catalog catalog;
    private final SearchSettings settings;
    private final Timer loading;
    private final Thread thread = Thread.ofVirtual().name("catalog-feed").unstarted(this::run);

    CatalogFeed(Catalog catalog, SearchSettings settings, MeterRegistry meters) {
        this.catalog = catalog;
        this.settings = settings;
        this.loading = meters.timer("catalog.load");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loading.record(catalog::synchronise);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(settings.pollInterval().toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            catalog.synchronise();
        } catch (MongoException e) {
            log.warn("The catalog could not be looked at: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
