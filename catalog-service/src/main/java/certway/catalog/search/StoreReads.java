package certway.catalog.search;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.bson.BsonValue;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Counts what is read of the database as {@code catalog.store.reads}: per collection, and whether for a request or in the
 * background. The public catalog is answered from memory, so its requests count nothing here.
 */
final class StoreReads implements CommandListener {

    static final String NAME = "catalog.store.reads";

    private static final Set<String> READS = Set.of("find", "getMore", "aggregate", "count", "distinct");

    private final MeterRegistry meters;

    StoreReads(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        if (READS.contains(command)) {
            // The driver tells it on the thread that asks.
            String reason = RequestContextHolder.getRequestAttributes() == null ? "background" : "request";
            meters.counter(NAME, "collection", collection(event, command), "for", reason)
                    .increment();
        }
    }

    private static String collection(CommandStartedEvent event, String command) {
        BsonValue collection = event.getCommand().get(command.equals("getMore") ? "collection" : command);
        return collection != null && collection.isString()
                ? collection.asString().getValue()
                : "none";
    }
}
