package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.Api.Answer;
import certway.platform.event.EventEnvelope;
import certway.testkit.identity.Person;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageIT {

    private static final String READINESS = "/actuator/health/readiness";

    private final Person ada = RunningService.newStudent();
    private final String program = Programs.newId();

    @Test
    void withoutTheCatalogTheUnknownIsUnavailableAndTheKnownGoesOn() {
        RunningService service = RunningService.shared();
        service.catalog().offer(program, Programs.offer(program).toString());
        Api api = service.as(ada);
        Answer enrolled = api.enroll(program);
        service.catalog().stop();
        try {
            Answer unknown = api.enroll(Programs.newId());
            Answer again = api.enroll(program);
            Answer another = service.as(RunningService.newStudent()).enroll(program);

            isUnavailable(unknown);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(enrolled.body());
            assertThat(another.status()).isEqualTo(201);
        } finally {
            service.catalog().start();
        }
    }

    @Test
    void aCatalogThatFailsIsNotACatalogWithoutTheProgram() {
        RunningService service = RunningService.shared();
        for (int status : List.of(401, 403, 404, 429, 500, 502, 503)) {
            service.catalog().fail(program, status);

            isUnavailable(service.as(ada).enroll(program));
        }
        service.catalog().offer(program, "{\"programId\": \"half");
        isUnavailable(service.as(ada).enroll(program));
        service.catalog().offer(program, "{}");
        isUnavailable(service.as(ada).enroll(program));
    }

    @Test
    void withoutTheLoginServerLearnersGoOn() {
        RunningService service = RunningService.shared();
        service.catalog().offer(program, Programs.offer(program).toString());
        Api api = service.as(ada);
        String id = api.enroll(program).text("enrollmentId");
        service.issuer().stop();
        try {
            assertThat(api.get("/api/enrollments/" + id).status()).isEqualTo(200);
            assertThat(api.enroll(program).status()).isEqualTo(200);
        } finally {
            service.issuer().start();
        }
    }

    @Test
    void withoutKafkaTheServiceStartsAndEnrollsAndTellsAllOfItInOrderLater() {
        try (Kafka kafka = Infrastructure.newKafka();
                MongoDb mongo = Infrastructure.newMongo()) {
            mongo.start();
            kafka.start();
            kafka.stop();
            try (RunningService service = RunningService.on(mongo.connectionString(), kafka.bootstrapServers())) {
                service.catalog().offer(program, Programs.offer(program).toString());
                Api api = service.as(ada);

                Answer enrolled = api.enroll(program);
                String id = enrolled.text("enrollmentId");
                Answer left = api.post("/api/enrollments/" + id + "/withdraw", "");
                Answer back = api.enroll(program);

                assertThat(List.of(enrolled.status(), left.status(), back.status()))
                        .containsExactly(201, 200, 201);
                assertThat(service.anonymous().get(READINESS).status()).isEqualTo(200);
                kafka.start();
                assertThat(service.broker().events("certway.enrollments", ada.id(), 3))
                        .extracting(EventEnvelope::type)
                        .containsExactly(
                                "certway.enrollment.activated.v1",
                                "certway.enrollment.withdrawn.v1",
                                "certway.enrollment.activated.v1");
                Broker broker = service.broker().withTheOthersTopics();
                String published = Programs.newId();
                service.catalog().fail(published, 500);
                broker.send(Programs.published(published, 1));
                Eventually.within(Broker.PATIENCE, () -> api.enroll(published).status(), status -> status == 201);
            }
        }
    }

    @Test
    void withoutMongoDbNothingIsPretendedAndAfterwardsEverythingGoesOn() {
        try (MongoDb mongo = Infrastructure.newMongo()) {
            mongo.start();
            try (RunningService service =
                    RunningService.on(mongo.connectionString(), Infrastructure.kafkaBootstrapServers())) {
                service.catalog().offer(program, Programs.offer(program).toString());
                Api api = service.as(ada);
                String id = api.enroll(program).text("enrollmentId");
                mongo.stop();

                isUnavailable(api.enroll(program));
                isUnavailable(api.get("/api/enrollments/" + id));
                assertThat(service.anonymous().get(READINESS).status()).isEqualTo(503);
                assertThat(service.anonymous().get("/actuator/health/liveness").status())
                        .isEqualTo(200);

                mongo.start();
                Eventually.within(Broker.PATIENCE, () -> api.enroll(program).status(), status -> status == 200);
                Eventually.within(
                        Broker.PATIENCE,
                        () -> service.anonymous().get(READINESS).status(),
                        status -> status == 200);
            }
        }
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("urn:problem:unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
