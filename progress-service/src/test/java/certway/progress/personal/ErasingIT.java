package certway.progress.personal;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasingIT {

    private static final String EVE = "4b2f9a57-6f1d-4a52-8c0e-2f1f5c6f9b21";

    @ParameterizedTest
    @ValueSource(strings = {"practicumLinks", "practicumSupervisions"})
    void whoMaySignALogIsHandedOverAndErasedWithIt(String collection) {
        try (MongoClient client = MongoClients.create(Infrastructure.mongoConnectionString())) {
            MongoDatabase database = client.getDatabase("personal-" + UUID.randomUUID());
            PersonalData data = new PersonalData(database, new ErasedLearners(database), _ -> {}, Clock.systemUTC());
            MongoCollection<Document> documents = database.getCollection(collection);
            documents.insertMany(List.of(
                    new Document("_id", "hers").append("learnerId", EVE),
                    new Document("_id", "another's").append("learnerId", "somebody else")));

            assertThat(data.export(EVE).getList(collection, Document.class))
                    .extracting(document -> document.getString("_id"))
                    .containsExactly("hers");
            assertThat(data.erase(EVE)).isEqualTo(1);

            assertThat(documents.find().map(document -> document.getString("_id")))
                    .containsExactly("another's");
        }
    }
}
