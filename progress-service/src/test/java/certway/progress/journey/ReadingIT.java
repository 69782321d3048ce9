package certway.progress.journey;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.People;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Reading writes nothing, anywhere. */
class ReadingIT {

    private final TestSystem system = TestSystem.shared();

    private Map<String, List<Document>> everything() {
        return system.database(database -> {
            Map<String, List<Document>> all = new TreeMap<>();
            for (String name : database.listCollectionNames()) {
                all.put(
                        name,
                        database.getCollection(name)
                                .find()
                                .sort(new Document("_id", 1))
                                .into(new ArrayList<>()));
            }
            return all;
        });
    }

    private boolean waits() {
        return system.database(database -> database.getCollection("studies")
                        .countDocuments(new Document("pendingSince", new Document("$exists", true))))
                > 0;
    }

    @Test
    void noGetChangesTheDatabase() {
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");
        ada.submits(ada.starts());
        ada.starts();
        Learner notHeardOf = system.enrolled(People.ADA);
        Eventually.within(Duration.ofSeconds(20), () -> assertThat(waits()).isFalse());
        Map<String, List<Document>> before = everything();

        for (Learner learner : List.of(ada, notHeardOf)) {
            learner.study();
            for (String path : List.of(
                    "/requirements",
                    "/units/tubes",
                    "/units/order-of-draw",
                    "/units/equipment-quiz",
                    "/units/equipment-quiz/attempts/1",
                    "/units/equipment-quiz/attempts/2")) {
                learner.client().get(learner.path() + path);
            }
        }
        ada.client().get("/api/completions");
        system.client(People.BEN).get(ada.path());

        assertThat(everything()).isEqualTo(before);
    }
}
