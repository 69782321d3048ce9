package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Certificates of a program that only one test knows, and a registrar who acts on all of them. */
abstract class BulkFixture {

    static final String JOBS = "/api/admin/credential-jobs";

    final RunningService service = RunningService.shared();
    final ApiClient rosa = service.as(People.ROSA);
    final String program = "bulk-" + UUID.randomUUID().toString().substring(0, 8);
    final List<Person> holders = new ArrayList<>();

    @AfterEach
    void theNeighboursAreBack() {
        service.neighbours().stop();
        service.neighbours().start();
    }

    /** So many people have a certificate of the program; their ids, by holder. */
    List<String> certificates(int count) {
        for (int i = 0; i < count; i++) {
            complete("{\"kind\":\"months\",\"months\":24}");
        }
        return ids();
    }

    void complete(String validity) {
        Person holder = service.newStudent("Holder", "Number" + holders.size());
        ObjectNode completion = Neighbours.completion(UUID.randomUUID().toString(), holder.id());
        completion.put("programId", program).set("validity", JsonMapper.shared().readTree(validity));
        if (!completion.at("/validity/kind").asString().equals("months")) {
            completion.remove("validityMonths");
        }
        service.neighbours().confirm(completion);
        service.tell(completion);
        holders.add(holder);
    }

    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Person holder : holders) {
            ids.add(Eventually.within(
                            KafkaClient.PATIENCE,
                            () -> service.as(holder)
                                    .get("/api/credentials")
                                    .json()
                                    .path("items"),
                            items -> !items.isEmpty())
                    .at("/0/publicId")
                    .asString());
        }
        return ids;
    }

    String wish(String act, String reason, boolean dryRun) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("act", act)
                .put("reason", reason)
                .put("note", "the audit of May")
                .put("programId", program)
                .put("version", 1)
                .put("dryRun", dryRun)
                .toString();
    }

    JsonNode finished(Answer begun) {
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return Eventually.within(
                KafkaClient.PATIENCE,
                () -> rosa.get(begun.header("Location")).json(),
                job -> job.path("state").asString().equals("finished"));
    }

    String standing(String id) {
        return service.anonymous().get("/api/credentials/" + id).text("standing");
    }
}
