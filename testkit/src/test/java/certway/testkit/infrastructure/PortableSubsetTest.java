package certway.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableSubsetTest {
    @Test
    void namesWhatItRefusesAndWhatToUseInstead() {
        Document command = new Document("aggregate", "programs")
                .append("pipeline", List.of(new Document("$set", new Document("a", 1))));

        assertThatThrownBy(() -> PortableSubset.check(command))
                .isInstanceOf(MongoServerError.class)
                .hasMessageContaining("aggregation stage $set")
                .hasMessageContaining("use $addFields");
    }

    @Test
    void findsWhatIsNestedInOtherStages() {
        Document inner = new Document("$match", new Document("$where", "true"));
        Document command = new Document("aggregate", "programs")
                .append("pipeline", List.of(new Document("$facet", new Document("few", List.of(inner)))));

        assertThatThrownBy(() -> PortableSubset.check(command)).hasMessageContaining("$where");
    }

    @Test
    void literalValuesMayLookLikeAnything() {
        Document literal = new Document("$literal", new Document("$switch", 1));
        Document command = new Document("aggregate", "programs")
                .append("pipeline", List.of(new Document("$addFields", new Document("a", literal))));

        assertThatCode(() -> PortableSubset.check(command)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"startTransaction", "txnNumber", "collation", "let", "hint", "apiVersion"})
    void refusesOptionsOfAnyCommand(String option) {
        Document command = new Document("find", "programs").append(option, true);

        assertThatThrownBy(() -> PortableSubset.check(command)).hasMessageContaining(option);
    }

    @ParameterizedTest
    @CsvSource({"explain", "collMod", "currentOp", "createUser", "mapReduce", "bulkWrite"})
    void refusesCommandsThatItDoesNotKnow(String name) {
        assertThatThrownBy(() -> PortableSubset.check(new Document(name, 1)))
                .hasMessageContainingAll("command", name.toLowerCase(Locale.ROOT));
    }

    @Test
    void letsTheSessionStoreHaveItsIndex() {
        assertThatCode(() -> PortableSubset.check(expiry("sessions", "expireAt")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PortableSubset.check(expiry("enrollments", "accessUntil")))
                .hasMessageContaining("expireAfterSeconds")
                .hasMessageContaining("sweep");
    }

    @Test
    void timeLimitsAndConcernsPass() {
        Document command = new Document("find", "programs")
                .append("maxTimeMS", 100)
                .append("readConcern", new Document("level", "majority"));

        assertThatCode(() -> PortableSubset.check(command)).doesNotThrowAnyException();
    }

    private static Document expiry(String collection, String field) {
        Document index = new Document(Map.of("name", field, "key", new Document(field, 1), "expireAfterSeconds", 0));
        return new Document("createIndexes", collection).append("indexes", List.of(index));
    }
}
