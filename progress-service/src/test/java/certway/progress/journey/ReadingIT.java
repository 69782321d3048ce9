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

    /** Everything, once nothing is being told, moved to the history or counted for reports any more. */
    private Map<String, List<Document>> everythingAtRest(Learner learner) {
        List<Map<String, List<Document>>> seen = new ArrayList<>();
        Eventually.within(Duration.ofSeconds(20), () -> {
            assertThat(count("studies", new Document("pendingSince", new Document("$exists", true))))
                    .isZero();
            assertThat(count("studies", new Document("trailSince", new Document("$exists", true))))
                    .isZero();
            String graded = learner.enrolled().enrollmentId() + "/graded/equipment-quiz/1";
            assertThat(count("reportFacts", new Document("_id", graded))).isEqualTo(1);
            seen.add(everything());
            assertThat(seen.size() > 1 && seen.getLast().equals(seen.get(seen.size() - 2)))
                    .isTrue();
        });
        return seen.getLast();
    }

    private long count(String collection, Document filter) {
        return system.database(database -> database.getCollection(collection).countDocuments(filter));
    }

    @Test
    void noGetChangesTheDatabase() {
        Learner ada = system.enrolled(People.ADA);
        ada.reads("tubes");
        ada.submits(ada.starts());
        ada.starts();
        Learner notHeardOf = system.enrolled(People.ADA);
        Map<String, List<Document>> before = everythingAtRest(ada);

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
