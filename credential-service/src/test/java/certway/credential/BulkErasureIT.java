package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a job noted about its holders goes with them. */
class BulkErasureIT extends BulkFixture {

    @Test
    void whatWasNotedOfAJobGoesWithEveryHolderThatItMayName() {
        List<String> ids = certificates(2);
        String wish = wish("revoke", "misconduct", false).replace("the audit of May", "so said Number0 " + program);
        finished(rosa.post(JOBS, wish.replace("false", "true")));
        String key = UUID.randomUUID().toString();
        Answer begun = rosa.post(JOBS, wish, "Idempotency-Key", key);
        finished(begun);
        assertThat(isMentioned("so said Number0 " + program)).isTrue();

        Eventually.within(KafkaClient.PATIENCE, () -> erased(holders.getFirst()), left -> left == 0);

        assertThat(isMentioned("so said Number0 " + program)).isFalse();
        JsonNode act =
                rosa.get("/api/admin/credentials/" + ids.getLast()).json().at("/acts/0");
        assertThat(act.path("note").asString()).isEqualTo("erased");
        assertThat(act.path("actor").asString()).isEqualTo(People.ROSA.id());
        assertThat(act.path("reason").asString()).isEqualTo("misconduct");
        Answer again = rosa.post(JOBS, wish, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("jobId")).isEqualTo(begun.text("jobId"));
        assertThat(again.text("note")).isEqualTo("erased");
        assertThat(isMentioned("so said Number0 " + program)).isFalse();
        assertThat(rosa.post(JOBS, wish.replace("misconduct", "issued-in-error"), "Idempotency-Key", key)
                        .problem())
                .isEqualTo("urn:problem:idempotency-key-reused");
    }

    @Test
    void aJobThatIsAtWorkKeepsItsNoteUntilItIsDoneAndTheErasureWaitsForIt() {
        certificates(1);
        Person holder = holders.getFirst();
        service.neighbours().name(holder.id(), "Holder", "Married");
        service.neighbours().stop();
        Answer begun = rosa.post(JOBS, wish("reissue", "name-changed", false).replace("the audit", program));
        Eventually.within(
                KafkaClient.PATIENCE, () -> rosa.get(begun.header("Location")).json(), job -> job.has("waitsFor"));

        assertThat(erased(holder)).isPositive();
        assertThat(isMentioned(program + " of May")).isTrue();
        service.neighbours().start();
        finished(begun);

        Eventually.within(KafkaClient.PATIENCE, () -> erased(holder), left -> left == 0);
        assertThat(isMentioned(program + " of May")).isFalse();
        assertThat(isMentioned(holder.id())).isFalse();
    }

    private int erased(Person holder) {
        return service.keeper()
                .delete("/internal/subjects/" + holder.id())
                .json()
                .required("erased")
                .asInt();
    }

    private boolean isMentioned(String text) {
        return Stream.of("credentials", "credentialJobs")
                .flatMap(collection ->
                        service.database().getCollection(collection).find().into(new ArrayList<>()).stream())
                .anyMatch(document -> document.toJson().contains(text));
    }
}
