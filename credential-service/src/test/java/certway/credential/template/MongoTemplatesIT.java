package certway.credential.template;

import certway.credential.TestDatabase;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class MongoTemplatesIT extends TemplatesContract {

    private final MongoDatabase database = TestDatabase.named("templates-" + UUID.randomUUID());
    private final MongoTemplates templates = new MongoTemplates(database, (source, id) -> {});

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    Templates templates() {
        return templates;
    }
}
