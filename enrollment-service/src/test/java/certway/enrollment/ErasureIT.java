package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.EventSchemas;
import certway.testkit.http.Answer;
import certway.testkit.identity.People;
import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** After an erasure nothing is left of somebody, and nothing brings them back. */
class ErasureIT extends PersonalDataFixture {

    @Test
    void afterErasureNoCollectionNamesTheLearnerAndOthersAreAsTheyWere() {
        known(eve);
        Person finn = RunningService.newStudent();
        known(finn);
        Map<String, List<String>> others = Eventually.within(
                PATIENCE,
                () -> mentioning(finn.id()),
                found -> found.getOrDefault("audit", List.of()).stream().allMatch(entry -> entry.contains("\"seal\"")));

        Answer asked = service.as(eve).post("/api/me/erasure", CONFIRMED);
        assertThat(asked.status()).isEqualTo(202);
        JsonNode done = finished(asked.text("erasureId"));

        assertThat(done.at("/receipts/enrollment").asInt()).isGreaterThan(4);
        assertThat(done.at("/receipts/progress").asInt()).isEqualTo(3);
        assertThat(done.at("/receipts/credential").asInt()).isEqualTo(3);
        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(mentioning(eve.name())).isEmpty();
        assertThat(mentioning(finn.id())).isEqualTo(others);
        assertThat(service.subjects().hasAccount(eve.id())).isFalse();
        assertThat(service.subjects().calls(eve.id()))
                .containsSubsequence("DELETE progress", "DELETE credential", "POST account/logout", "DELETE account");
        List<EventEnvelope> told = service.broker().events("certway.subjects", eve.id(), 1);
        assertThat(told).hasSize(1);
        EventSchemas.validate("certway.subject.erased.v1", told.getFirst().data());
        assertThat(told.getFirst().data().propertyNames())
                .isEqualTo(Contracts.event("certway.subjects", "certway.subject.erased.v1")
                        .data()
                        .propertyNames());
        assertThat(rosa.get("/api/admin/enrollment-audit?subject=" + asked.text("erasureId"))
                        .json()
                        .at("/items/0/act")
                        .asString())
                .isEqualTo("erasure-requested");
        assertThat(rosa.get("/api/admin/enrollment-audit/check").json().path("faults"))
                .isEmpty();
    }

    @Test
    void anErasureThatIsInterruptedGoesOn() {
        known(eve);
        service.subjects().down("credential");
        service.subjects().down("account");

        String erasure = service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId");
        Eventually.within(
                PATIENCE, () -> service.subjects().calls(eve.id()), calls -> calls.contains("DELETE progress"));
        assertThat(rosa.get("/api/admin/erasures/" + erasure).text("state")).isEqualTo("running");
        assertThat(oldest()).isPositive();
        service.subjects().up();
        service.subjects().down("account");
        Eventually.within(
                PATIENCE, () -> service.subjects().calls(eve.id()), calls -> calls.contains("DELETE credential"));
        assertThat(service.subjects().hasAccount(eve.id())).isTrue();
        service.subjects().up();

        finished(erasure);

        assertThat(service.subjects().hasAccount(eve.id())).isFalse();
        assertThat(mentioning(eve.id())).isEmpty();
        assertThat(service.as(eve).post("/api/me/erasure", CONFIRMED).text("state"))
                .isEqualTo("finished");
    }

    /** For how many seconds the oldest erasure has been waited for, as operators see it. */
    private double oldest() {
        return service.anonymous()
                .get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith("erasures_oldest_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void nothingThatComesLateBringsAnybodyBack() {
        String enrollment = known(eve);
        finished(service.as(eve).post("/api/me/erasure", CONFIRMED).text("erasureId"));

        assertThat(service.as(eve)
                        .post("/api/enrollments", RunningService.inProgram(program))
                        .problem())
                .isEqualTo("urn:problem:account-erased");
        service.broker().send(Programs.completed(enrollment, eve.id(), program, Instant.parse("2026-11-20T09:00:00Z")));
        // The same key is the same partition: when this one is noted, the other was.
        String finn = enrolled(RunningService.newStudent());
        EventEnvelope next = Programs.completed(finn, eve.id() + "x", program, Instant.parse("2026-11-20T09:00:00Z"));
        service.broker()
                .send(new EventEnvelope(
                        next.id(),
                        next.type(),
                        next.topic(),
                        eve.id(),
                        next.source(),
                        next.subject(),
                        next.time(),
                        next.data(),
                        null));
        Eventually.within(
                PATIENCE,
                () -> rosa.get("/api/admin/enrollments/" + finn)
                        .json()
                        .at("/enrollment/status")
                        .asString(),
                "completed"::equals);

        assertThat(mentioning("\"" + eve.id() + "\"")).isEmpty();
    }

    @Test
    void aRegistrarSaysWhyAndStaffIsNotErased() {
        enrolled(eve);
        String reason = "She wrote a letter";
        String body = "{\"learnerId\": \"%s\", \"reason\": \"%s\"}";
        String boss = UUID.randomUUID().toString();
        service.subjects().account(boss, "Grace");
        service.subjects().role(boss, "catalog-admin");

        assertThat(rosa.post("/api/admin/erasures", body.formatted(boss, reason))
                        .problem())
                .isEqualTo("urn:problem:staff-account");
        Person both = new Person(UUID.randomUUID().toString(), "both", Set.of("student", "author"));
        assertThat(service.as(both).post("/api/me/erasure", CONFIRMED).problem())
                .isEqualTo("urn:problem:staff-account");
        assertThat(rosa.post("/api/admin/erasures", body.formatted(eve.id(), " "))
                        .status())
                .isEqualTo(400);
        assertThat(service.as(eve)
                        .post("/api/me/erasure", "{\"confirmation\": \"yes\"}")
                        .status())
                .isEqualTo(400);
        assertThat(service.as(eve).get("/api/me/erasure").status()).isEqualTo(404);

        Answer asked = rosa.post("/api/admin/erasures", body.formatted(eve.id(), reason));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("actor")).isEqualTo(People.ROSA.id());
        finished(asked.text("erasureId"));
        assertThat(mentioning(reason)).isEmpty();
        assertThat(service.subjects().hasAccount(boss)).isTrue();
    }
}
