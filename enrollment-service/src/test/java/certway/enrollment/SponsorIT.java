package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.race.Race;
import certway.testkit.wait.Eventually;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A hospital pays for ten of its people. */
class SponsorIT {

    private static final int SEATS = 10;
    private static final int APPLICANTS = 100;

    private final RunningService service = RunningService.shared();
    private final ApiClient registrar = service.as(People.ROSA);
    private final Person boss = sponsor();
    private final ApiClient hospital = service.as(boss);
    private final Person ada = RunningService.newStudent();
    private final ApiClient api = service.as(ada);
    private final String program = Programs.newId();
    private final String sponsorId = "hospital-" + UUID.randomUUID().toString().substring(0, 8);
    private String pool = "";

    @BeforeEach
    void theHospitalHasSeats() {
        service.catalog()
                .offer(program, Programs.offer(program).toString().replace("\"sample\":true", "\"sample\":false"));
        registrar.put(
                "/api/admin/sponsors/" + sponsorId,
                "{\"name\":\"Hospital\",\"members\":[\"%s\"],\"reason\":\"contract\"}".formatted(boss.id()));
        Answer added = registrar.post(
                "/api/admin/sponsors/" + sponsorId + "/pools",
                "{\"programId\":\"%s\",\"seats\":%d,\"reason\":\"invoice\"}".formatted(program, SEATS));
        assertThat(added.status()).isEqualTo(201);
        pool = "/api/sponsor/pools/" + added.text("poolId");
    }

    @Test
    void aSeatPaysAndTheSponsorSeesHowFarItHasComeAndNotWhoItIs() {
        Answer seat = assign("nurse 1");
        Answer enrolled = enrollWith(api, seat.text("code"));

        JsonNode report = hospital.get(pool).json();

        assertThat(seat.status()).isEqualTo(201);
        assertThat(enrolled.text("status")).isEqualTo("active");
        assertThat(enrolled.json().at("/pricePaid/how").asString()).isEqualTo("seat");
        assertThat(report.at("/pool/left").asInt()).isEqualTo(SEATS - 1);
        assertThat(report.at("/assigned/0/label").asString()).isEqualTo("nurse 1");
        assertThat(report.at("/assigned/0/status").asString()).isEqualTo("active");
        assertThat(report.at("/assigned/0").propertyNames())
                .containsExactlyInAnyOrder("code", "label", "assignedAt", "status", "accessUntil");
        assertThat(report.toString()).doesNotContain(ada.id(), enrolled.text("enrollmentId"));
    }

    @Test
    void tenSeatsAreAssignedToTenOfAHundred() {
        List<Answer> answers = Race.of(APPLICANTS, i -> assign("nurse " + i));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(SEATS);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(Answer::problem)
                .containsOnly("urn:problem:no-seat-left");
        assertThat(hospital.get(pool).json().path("assigned")).hasSize(SEATS);
        assertThat(hospital.get(pool).json().at("/pool/left").asInt()).isZero();
    }

    @Test
    void oneSeatIsTakenByOneOfManyWhoKnowItsCode() {
        String code = assign("nurse 1").text("code");

        List<Answer> answers = Race.of(16, _ -> enrollWith(service.as(RunningService.newStudent()), code));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void theSameLabelHasOneSeat() {
        Answer first = assign("nurse 1");
        Answer again = assign("nurse 1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void aReclaimedSeatEndsItsEnrollmentAndCanBeAssignedAnew() {
        String code = assign("nurse 1").text("code");
        String id = enrollWith(api, code).text("enrollmentId");

        Answer reclaimed = hospital.post(pool + "/seats/" + code + "/reclaim", "{\"reason\":\"left the house\"}");

        assertThat(reclaimed.status()).isEqualTo(200);
        assertThat(reclaimed.json().path("assigned")).isEmpty();
        assertThat(reclaimed.json().at("/pool/left").asInt()).isEqualTo(SEATS);
        assertThat(api.get("/api/enrollments/" + id).text("status")).isEqualTo("withdrawn");
        assertThat(enrollWith(api, code).text("reason")).isEqualTo("unknown");
        assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                        .text("status"))
                .isEqualTo("awaiting-payment");
        assertThat(hospital.post(pool + "/seats/" + code + "/reclaim", "{\"reason\":\"again\"}")
                        .status())
                .isEqualTo(404);
        assertThat(registrar
                        .get("/api/admin/enrollment-audit?subject=" + id)
                        .json()
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("left the house");
    }

    @Test
    void aSeatWithWhichSomebodyIsJustEnrollingIsReclaimedOnlyLater() {
        String code = assign("nurse 1").text("code");
        String reclaim = pool + "/seats/" + code + "/reclaim";
        takenWithoutEnrollment(code, Instant.now());
        Answer early = hospital.post(reclaim, "{\"reason\":\"left the house\"}");
        String shown = hospital.get(pool).json().at("/assigned/0/status").asString();

        takenWithoutEnrollment(code, Instant.now().minusSeconds(61));
        Answer later = hospital.post(reclaim, "{\"reason\":\"left the house\"}");

        assertThat(early.problem()).isEqualTo("urn:problem:seat-being-taken");
        assertThat(shown).isEqualTo("unused");
        assertThat(later.json().at("/pool/left").asInt()).isEqualTo(SEATS);
    }

    /** As a crash leaves it between the seat and the enrollment. */
    private void takenWithoutEnrollment(String code, Instant at) {
        service.database()
                .getCollection("seat-pools")
                .updateOne(
                        Filters.eq("assigned.code", code),
                        Updates.combine(
                                Updates.set(
                                        "assigned.$.enrollmentId",
                                        UUID.randomUUID().toString()),
                                Updates.set("assigned.$.takenAt", Date.from(at))));
    }

    @Test
    void whatWasCompletedIsNotReclaimed() {
        String code = assign("nurse 1").text("code");
        String id = enrollWith(api, code).text("enrollmentId");
        service.broker().send(Programs.completed(id, ada.id(), program, Instant.parse("2026-11-20T16:30:00Z")));
        Eventually.within(
                KafkaClient.PATIENCE,
                () -> hospital.get(pool).json().at("/assigned/0/status").asString(),
                status -> status.equals("completed"));

        Answer refused = hospital.post(pool + "/seats/" + code + "/reclaim", "{\"reason\":\"too late\"}");

        assertThat(refused.problem()).isEqualTo("urn:problem:seat-used");
        assertThat(hospital.get(pool).json().at("/assigned/0/completedAt").asString())
                .isEqualTo("2026-11-20T16:30:00Z");
    }

    @Test
    void anotherSponsorSeesNothingOfIt() {
        String code = assign("nurse 1").text("code");
        ApiClient other = service.as(sponsor());

        assertThat(other.get("/api/sponsor/pools").json().path("items")).isEmpty();
        assertThat(other.get(pool).status()).isEqualTo(404);
        assertThat(other.post(pool + "/seats", "{\"label\":\"mine\"}").status()).isEqualTo(404);
        assertThat(other.post(pool + "/seats/" + code + "/reclaim", "{\"reason\":\"mine\"}")
                        .status())
                .isEqualTo(404);
        assertThat(hospital.get("/api/sponsor/pools").json().path("items")).hasSize(1);
    }

    @Test
    void aRegistrarSpeaksForEverySponsor() {
        Answer seat = registrar.post(pool + "/seats", "{\"label\":\"nurse 1\"}");
        JsonNode report = registrar.get(pool).json();
        Answer reclaimed =
                registrar.post(pool + "/seats/" + seat.text("code") + "/reclaim", "{\"reason\":\"typed wrong\"}");

        assertThat(seat.status()).isEqualTo(201);
        assertThat(report.at("/assigned/0/label").asString()).isEqualTo("nurse 1");
        assertThat(reclaimed.json().at("/pool/left").asInt()).isEqualTo(SEATS);
        assertThat(registrar.get("/api/sponsor/pools/none").status()).isEqualTo(404);
    }

    @Test
    void registrarsFindEverySponsorWithItsSeats() {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = registrar
                    .get("/api/admin/sponsors?limit=1&cursor=" + cursor)
                    .json();
            page.path("items").forEach(item -> found.add(item.path("sponsorId").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        JsonNode sponsor = registrar.get("/api/admin/sponsors/" + sponsorId).json();

        assertThat(found).contains(sponsorId).doesNotHaveDuplicates().isSorted();
        assertThat(sponsor.path("name").asString()).isEqualTo("Hospital");
        assertThat(sponsor.at("/members/0").asString()).isEqualTo(boss.id());
        assertThat(sponsor.at("/pools/0/programId").asString()).isEqualTo(program);
        assertThat(sponsor.at("/pools/0/left").asInt()).isEqualTo(SEATS);
        assertThat(registrar.get("/api/admin/sponsors/nobody").problem()).isEqualTo("urn:problem:sponsor-not-found");
        assertThat(registrar.get("/api/admin/sponsors?limit=0").status()).isEqualTo(400);
        assertThat(registrar.get("/api/admin/sponsors?cursor=e30").status()).isEqualTo(400);
    }

    @Test
    void badInputIsRefused() {
        String pools = "/api/admin/sponsors/" + sponsorId + "/pools";

        assertThat(registrar
                        .post(pools, "{\"programId\":\"%s\",\"seats\":0,\"reason\":\"r\"}".formatted(program))
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/seats");
        assertThat(registrar
                        .post(
                                "/api/admin/sponsors/nobody/pools",
                                "{\"programId\":\"%s\",\"seats\":1,\"reason\":\"r\"}".formatted(program))
                        .problem())
                .isEqualTo("urn:problem:sponsor-not-found");
        assertThat(hospital.post(pool + "/seats", "{\"label\":\" \"}").status()).isEqualTo(400);
        assertThat(registrar
                        .post(
                                "/api/admin/vouchers",
                                "{\"code\":\"SEAT-MINE\",\"percent\":1,\"uses\":1,\"reason\":\"r\"}")
                        .status())
                .isEqualTo(400);
        assertThat(registrar
                        .put("/api/admin/sponsors/UPPER", "{\"name\":\"n\",\"members\":[],\"reason\":\"r\"}")
                        .status())
                .isEqualTo(400);
    }

    private Answer assign(String label) {
        return hospital.post(pool + "/seats", "{\"label\":\"%s\"}".formatted(label));
    }

    private Answer enrollWith(ApiClient student, String code) {
        return student.post("/api/enrollments", "{\"programId\":\"%s\",\"voucher\":\"%s\"}".formatted(program, code));
    }

    private static Person sponsor() {
        String id = UUID.randomUUID().toString();
        return new Person(id, "sponsor-" + id.substring(0, 8), Set.of("sponsor"));
    }
}
