package certway.credential;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import certway.testkit.wait.Eventually;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reminders as their readers get them, from a mail server and from the API. */
class RemindersIT {

    private static final String LIST = "/api/reminders";
    private static final String CHOICE = LIST + "/preferences";
    private static final int VALID_MONTHS = 24;

    private final RunningService service = RunningService.shared();
    private final Person ada = service.newStudent("Ada", "Okafor");
    private final ApiClient holder = service.as(ada);

    private String reachable(Person person, String language) {
        String address = "reader-%s@hospital.example".formatted(UUID.randomUUID());
        service.neighbours().mailbox(person.id(), address, language);
        return address;
    }

    /** A certificate that ends in so many days; the later it was completed, the later it ends. */
    private void certified(Person person, int days) {
        Instant completed = Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(ZoneOffset.UTC)
                .plusDays(days)
                .minusMonths(VALID_MONTHS)
                .toInstant();
        int before = certificates(person).size();
        ObjectNode completion = Neighbours.completion(UUID.randomUUID().toString(), person.id())
                .put("startedAt", completed.minus(30, ChronoUnit.DAYS).toString())
                .put("completedAt", completed.toString());
        service.neighbours().confirm(completion);
        service.tell(completion);
        Eventually.within(KafkaClient.PATIENCE, () -> certificates(person).size(), size -> size > before);
    }

    private JsonNode certificates(Person person) {
        return service.as(person).get("/api/credentials").json().path("items");
    }

    private List<MimeMessage> mails(String address) {
        return service.mails(address);
    }

    @Test
    void aHolderGetsOneMailInTheLanguageOfTheAccount() throws MessagingException {
        String address = reachable(ada, "es");
        certified(ada, 20);

        List<MimeMessage> mails =
                Eventually.within(KafkaClient.PATIENCE, () -> mails(address), found -> !found.isEmpty());

        assertThat(mails.getFirst().getSubject()).contains("Phlebotomy Technician", "es válido hasta el");
        assertThat(mails.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Person later = service.newStudent("Ben", "Reyes");
        String other = reachable(later, "en");
        certified(later, 20);
        Eventually.within(KafkaClient.PATIENCE, () -> mails(other), found -> !found.isEmpty());
        assertThat(mails(address)).hasSize(1);
    }

    @Test
    void nobodyIsMailedWhoWantsNoMailsOrHasRenewedOrDidNotConfirmTheAddress() {
        Person quiet = service.newStudent("Quinn", "Quiet");
        String quiets = reachable(quiet, "en");
        service.as(quiet).put(CHOICE, "{\"mail\": false, \"page\": true}", "If-Match", "\"0\"");
        certified(quiet, 20);
        Person renewed = service.newStudent("Rene", "Wed");
        certified(renewed, 400);
        String reneweds = reachable(renewed, "en");
        certified(renewed, 20);
        Person unknown = service.newStudent("Una", "Known");
        certified(unknown, 20);

        String address = reachable(ada, "en");
        certified(ada, 20);
        Eventually.within(KafkaClient.PATIENCE, () -> mails(address), found -> !found.isEmpty());

        assertThat(mails(quiets)).isEmpty();
        assertThat(mails(reneweds)).isEmpty();
        assertThat(mails("private@example.org")).isEmpty();
        assertThat(service.as(quiet).get(LIST).json().path("items")).hasSize(1);
        assertThat(service.as(renewed).get(LIST).json().path("items")).isEmpty();
    }

    @Test
    void thePagesAreToldWhatEndsSoonUnlessThatIsNotWanted() {
        certified(ada, 400);
        assertThat(holder.get(LIST).json().path("items")).isEmpty();
        Person soon = service.newStudent("Sue", "Nero");
        certified(soon, 89);

        JsonNode items = service.as(soon).get(LIST).json().path("items");

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/slug").asString()).isEqualTo("phlebotomy-technician");
        assertThat(items.at("/0/publicId")).isEqualTo(certificates(soon).at("/0/publicId"));
        service.as(soon).put(CHOICE, "{\"mail\": true, \"page\": false}", "If-Match", "\"0\"");
        assertThat(service.as(soon).get(LIST).json().path("items")).isEmpty();
    }

    @Test
    void aChoiceIsMadeOnWhatWasSeen() {
        Answer first = holder.get(CHOICE);
        assertThat(first.text()).isEqualTo("{\"mail\":true,\"page\":true}");
        String none = "{\"mail\": false, \"page\": false}";

        assertThat(holder.put(CHOICE, none).status()).isEqualTo(428);
        assertThat(holder.put(CHOICE, none, "If-Match", "\"3\"").status()).isEqualTo(412);
        assertThat(holder.put(CHOICE, none, "If-Match", first.header("ETag")).status())
                .isEqualTo(200);
        assertThat(holder.put(CHOICE, none, "If-Match", first.header("ETag")).status())
                .isEqualTo(412);
        assertThat(holder.get(CHOICE).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void ofChoicesAtTheSameTimeOneIsKept() {
        List<Integer> statuses = Race.of(
                8,
                tab -> holder.put(CHOICE, "{\"mail\": %s, \"page\": true}".formatted(tab % 2 == 0), "If-Match", "\"0\"")
                        .status());

        assertThat(statuses).containsOnlyOnce(200).contains(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mail\": true}",
                "{\"mail\": \"yes\", \"page\": true}",
                "[]",
                "{\"mail\": null, \"page\": true}"
            })
    void whatIsNoChoiceIsRefused(String body) {
        assertThat(holder.put(CHOICE, body, "If-Match", "\"0\"").status()).isEqualTo(400);
    }
}
