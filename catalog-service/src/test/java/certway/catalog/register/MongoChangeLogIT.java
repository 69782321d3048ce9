package certway.catalog.register;

import certway.platform.mongo.IndexPlan;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoChangeLogIT extends ChangeLogContract {

    private final MongoDb mongo = Infrastructure.newMongo();
    private final MongoClient client;

    MongoChangeLogIT() {
        mongo.start();
        client = MongoClients.create(mongo.connectionString());
    }

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    @Override
    ChangeLog log() {
        MongoDatabase database = client.getDatabase("catalog");
        String collection = "log_" + UUID.randomUUID();
        IndexPlan.apply(database, List.of(MongoChangeLog.index(collection)));
        return new MongoChangeLog(database, collection);
    }
}
