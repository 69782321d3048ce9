package certway.gateway.security;

import com.mongodb.client.MongoClient;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Asks the sessions' MongoDB for nothing but an answer. It takes the place of Spring Boot's own check by its name; that one
 * sends {@code hello}, which not every server of ours knows.
 */
@Component("mongoHealthIndicator")
class SessionStoreHealth extends AbstractHealthIndicator {

    private final MongoClient client;

    SessionStoreHealth(MongoClient client) {
        super("MongoDB does not answer");
        this.client = client;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        client.getDatabase("admin").runCommand(new Document("ping", 1));
        health.up();
    }
}
