package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EnrollingIT {

    private static final int RACERS = 16;

    private final RunningService service = RunningService.shared();
    private final Person ada = RunningService.newStudent();
    private final ApiClient api = service.as(ada);
    private final String program = Programs.newId();

    private String offered() {
        service.catalog().offer(program, Programs.offer(program).toString());
        return program;
    }

    @Test
    void answersWhereTheNewEnrollmentIsAndThenTheSameAgain() {
        Answer first = api.post("/api/enrollments", RunningService.inProgram(offered()));
        Answer second = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/enrollments/" + first.text("enrollmentId"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(api.get(first.header("Location")).json()).isEqualTo(first.json());
    }

    @Test
    void saysEverythingALearnerNeedsToKnow() {
        JsonNode body = api.post("/api/enrollments", RunningService.inProgram(offered()))
                .json();

        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder(
                        "enrollmentId",
                        "programId",
                        "slug",
                        "title",
                        "version",
                        "cycle",
                        "status",
                        "activatedAt",
                        "accessUntil",
                        "pricePaid");
        assertThat(body.path("title").asString()).isEqualTo("Phlebotomy Technician");
        assertThat(body.path("status").asString()).isEqualTo("active");
        assertThat(body.path("pricePaid").toString())
                .isEqualTo("{\"amountMinor\":0,\"currency\":\"USD\",\"sample\":true,\"how\":\"sample\"}");
        Instant activatedAt = Instant.parse(body.path("activatedAt").asString());
        assertThat(Instant.parse(body.path("accessUntil").asString()))
                .isEqualTo(activatedAt.plus(Duration.ofDays(180)));
    }

    @Test
    void sixteenAtOnceGetOneEnrollmentAndOneEvent() {
        offered();

        List<Answer> answers = Race.of(RACERS, _ -> api.post("/api/enrollments", RunningService.inProgram(program)));

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(Answer::json)
                .containsOnly(answers.getFirst().json());
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> service.broker().events("certway.enrollments", ada.id(), 1).stream()
                        .map(event -> event.id())
                        .distinct()
                        .toList(),
                ids -> ids.size() == 1);
        assertThat(api.get("/api/enrollments").json().path("items")).hasSize(1);
    }

    @Test
    void thereIsNoProgramThatTheCatalogDoesNotKnow() {
        Answer answer = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("urn:problem:program-not-found");
    }

    @Test
    void aRetiredProgramTakesNobody() {
        service.catalog()
                .offer(program, Programs.offer(program).put("status", "retired").toString());

        Answer answer = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("urn:problem:program-retired");
        assertThat(api.get("/api/enrollments").json().path("items")).isEmpty();
    }

    @Test
    void aRealPriceIsWaitedFor() {
        service.catalog()
                .offer(program, Programs.offer(program).toString().replace("\"sample\":true", "\"sample\":false"));

        Answer answer = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("status")).isEqualTo("awaiting-payment");
        assertThat(answer.json().at("/priceDue/amountMinor").asInt()).isEqualTo(39_000);
        assertThat(answer.json().has("activatedAt")).isFalse();
    }

    @Test
    void saysWhichPrerequisitesAreMissingAndAcceptsTheLearnerOnceTheyAreMet() {
        String assistant = Programs.newId();
        String neverHeardOf = Programs.newId();
        service.catalog().offer(assistant, Programs.offer(assistant).toString());
        service.catalog()
                .offer(
                        program,
                        Programs.offerAfter(program, List.of(assistant, neverHeardOf))
                                .toString());
        String basics = api.post("/api/enrollments", RunningService.inProgram(assistant))
                .text("enrollmentId");

        Answer refused = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("urn:problem:prerequisite-missing");
        assertThat(refused.json().at("/missing/0/anyOf").toString()).isEqualTo("""
                        [{"kind":"program","meetBy":"completing","programId":"%s","title":"Phlebotomy Technician"},\
                        {"kind":"program","meetBy":"completing","programId":"%s"}]""".formatted(assistant, neverHeardOf));
        service.broker().send(Programs.completed(basics, ada.id(), assistant, Instant.parse("2026-11-20T16:30:00Z")));
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.post("/api/enrollments", RunningService.inProgram(program))
                        .status(),
                status -> status == 201);
    }

    @Test
    void aCompletedOneStaysSoAndCannotBeLeft() {
        String id = api.post("/api/enrollments", RunningService.inProgram(offered()))
                .text("enrollmentId");
        service.broker().send(Programs.completed(id, ada.id(), program, Instant.parse("2026-11-20T16:30:00Z")));

        Answer completed = Eventually.within(
                KafkaClient.PATIENCE,
                () -> api.get("/api/enrollments/" + id),
                answer -> answer.text("status").equals("completed"));

        assertThat(completed.text("completedAt")).isEqualTo("2026-11-20T16:30:00Z");
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .json())
                .isEqualTo(completed.json());
        Answer refused = api.post("/api/enrollments/" + id + "/withdraw", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("urn:problem:enrollment-completed");
    }

    @Test
    void leavingTwiceIsLeavingOnceAndComingBackIsTheSameEnrollment() {
        Answer enrolled = api.post("/api/enrollments", RunningService.inProgram(offered()));
        String id = enrolled.text("enrollmentId");

        Answer left = api.post("/api/enrollments/" + id + "/withdraw", "");
        Answer again = api.post("/api/enrollments/" + id + "/withdraw", "");
        service.broker().send(Programs.published(program, 2));
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> service.database()
                        .getCollection("offers")
                        .find(Filters.and(Filters.eq("_id", program), Filters.eq("version", 2)))
                        .into(new ArrayList<>()),
                found -> !found.isEmpty());
        Answer back = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(left.status()).isEqualTo(200);
        assertThat(left.text("status")).isEqualTo("withdrawn");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(left.json());
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.text("enrollmentId")).isEqualTo(id);
        assertThat(back.text("status")).isEqualTo("active");
        assertThat(back.json().path("version").asInt()).isEqualTo(1);
        assertThat(back.text("accessUntil")).isEqualTo(enrolled.text("accessUntil"));
    }

    @Test
    void accessThatHasEndedShowsAndCanBeginAnew() {
        String id = api.post("/api/enrollments", RunningService.inProgram(offered()))
                .text("enrollmentId");
        Date past = Date.from(Instant.parse("2026-01-01T00:00:00Z"));
        service.database()
                .getCollection("enrollments")
                .updateOne(Filters.eq("_id", id), Updates.set("accessUntil", past));

        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("expired");
        Answer anew = api.post("/api/enrollments", RunningService.inProgram(program));

        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.text("status")).isEqualTo("active");
        assertThat(Instant.parse(anew.text("accessUntil"))).isAfter(Instant.now());
    }

    @Test
    void listsPageByPage() {
        Set<String> enrolled = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            String next = Programs.newId();
            service.catalog().offer(next, Programs.offer(next).toString());
            enrolled.add(
                    api.post("/api/enrollments", RunningService.inProgram(next)).text("enrollmentId"));
        }

        JsonNode first = api.get("/api/enrollments?limit=2").json();
        JsonNode second = api.get(
                        "/api/enrollments?limit=2&cursor=" + first.path("next").asString())
                .json();

        assertThat(first.path("items")).hasSize(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        Set<String> listed = new HashSet<>();
        first.path("items").forEach(item -> listed.add(item.path("enrollmentId").asString()));
        second.path("items")
                .forEach(item -> listed.add(item.path("enrollmentId").asString()));
        assertThat(listed).isEqualTo(enrolled);
    }

    @Test
    void somebodyElsesEnrollmentIsNotThere() {
        String id = api.post("/api/enrollments", RunningService.inProgram(offered()))
                .text("enrollmentId");
        ApiClient ben = service.as(RunningService.newStudent());

        assertThat(ben.get("/api/enrollments/" + id).status()).isEqualTo(404);
        assertThat(ben.post("/api/enrollments/" + id + "/withdraw", "").status())
                .isEqualTo(404);
        assertThat(ben.get("/api/enrollments").json().path("items")).isEmpty();
        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("active");
    }
}
