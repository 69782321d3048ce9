package certway.desk;

import certway.platform.mongo.MongoDefaults;
import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

/** A database of the tests' own on the shared MongoDB, reached as the service does. */
public final class TestDatabase {

    private static final MongoClient CLIENT = Infrastructure.mongoClient(MongoDefaults::apply);

    private TestDatabase() {}

    public static MongoDatabase named(String name) {
        return CLIENT.getDatabase(name);
    }
}
