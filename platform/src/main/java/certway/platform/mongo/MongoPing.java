package certway.platform.mongo;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks MongoDB for nothing but an answer. Spring Boot's own check sends {@code hello}, which not every server of ours knows. */
final class MongoPing extends AbstractHealthIndicator {

    private static final Document PING = new Document("ping", 1);

    private final MongoClient client;

    MongoPing(MongoClient client) {
        super("MongoDB does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        client.getDatabase("admin").runCommand(PING);
        health.up();
    }
}
