package certway.progress;

import certway.platform.mongo.MongoDefaults;
import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** A database of the tests' own on the shared MongoDB, reached as the service does. */
public final class TestDatabase {

    private static final MongoClient CLIENT = client();

    private TestDatabase() {}

    public static MongoDatabase named(String name) {
        return CLIENT.getDatabase(name);
    }

    private static MongoClient client() {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(Infrastructure.mongoConnectionString()));
        MongoDefaults.apply(settings);
        return MongoClients.create(settings.build());
    }
}
