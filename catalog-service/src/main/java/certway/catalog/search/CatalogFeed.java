package certway.catalog.search;

import certway.platform.Worker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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

    private final Catalog catalog;
    private final Timer loading;
    private final Worker worker;

    CatalogFeed(Catalog catalog, SearchSettings settings, MeterRegistry meters) {
        this.catalog = catalog;
        this.worker = new Worker("catalog-feed", settings.pollInterval(), this::looked);
        this.loading = meters.timer("catalog.load");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        loading.record(catalog::synchronise);
        worker.start();
    }

    private boolean looked() {
        catalog.synchronise();
        return false;
    }

    @Override
    public void close() {
        worker.close();
    }
}
