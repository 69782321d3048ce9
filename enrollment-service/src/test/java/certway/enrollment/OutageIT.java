package certway.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.kafka.KafkaClient;
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
        ApiClient api = service.as(ada);
        Answer enrolled = api.post("/api/enrollments", RunningService.inProgram(program));
        service.catalog().stop();
        try {
            Answer unknown = api.post("/api/enrollments", RunningService.inProgram(Programs.newId()));
            Answer again = api.post("/api/enrollments", RunningService.inProgram(program));
            Answer another =
                    service.as(RunningService.newStudent()).post("/api/enrollments", RunningService.inProgram(program));

            isUnavailable(unknown);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json()).isEqualTo(enrolled.json());
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

            isUnavailable(service.as(ada).post("/api/enrollments", RunningService.inProgram(program)));
        }
        service.catalog().offer(program, "{\"programId\": \"half");
        isUnavailable(service.as(ada).post("/api/enrollments", RunningService.inProgram(program)));
        service.catalog().offer(program, "{}");
        isUnavailable(service.as(ada).post("/api/enrollments", RunningService.inProgram(program)));
    }

    @Test
    void withoutTheLoginServerLearnersGoOn() {
        RunningService service = RunningService.shared();
        service.catalog().offer(program, Programs.offer(program).toString());
        ApiClient api = service.as(ada);
        String id =
                api.post("/api/enrollments", RunningService.inProgram(program)).text("enrollmentId");
        service.issuer().stop();
        try {
            assertThat(api.get("/api/enrollments/" + id).status()).isEqualTo(200);
            assertThat(api.post("/api/enrollments", RunningService.inProgram(program))
                            .status())
                    .isEqualTo(200);
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
                ApiClient api = service.as(ada);

                Answer enrolled = api.post("/api/enrollments", RunningService.inProgram(program));
                String id = enrolled.text("enrollmentId");
                Answer left = api.post("/api/enrollments/" + id + "/withdraw", "");
                Answer back = api.post("/api/enrollments", RunningService.inProgram(program));

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
                Broker broker = service.broker();
                broker.createTheOthersTopics();
                String published = Programs.newId();
                service.catalog().fail(published, 500);
                broker.send(Programs.published(published, 1));
                Eventually.within(
                        KafkaClient.PATIENCE,
                        () -> api.post("/api/enrollments", RunningService.inProgram(published))
                                .status(),
                        status -> status == 201);
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
                ApiClient api = service.as(ada);
                String id = api.post("/api/enrollments", RunningService.inProgram(program))
                        .text("enrollmentId");
                mongo.stop();

                isUnavailable(api.post("/api/enrollments", RunningService.inProgram(program)));
                isUnavailable(api.get("/api/enrollments/" + id));
                assertThat(service.anonymous().get(READINESS).status()).isEqualTo(503);
                assertThat(service.anonymous().get("/actuator/health/liveness").status())
                        .isEqualTo(200);

                mongo.start();
                Eventually.within(
                        KafkaClient.PATIENCE,
                        () -> api.post("/api/enrollments", RunningService.inProgram(program))
                                .status(),
                        status -> status == 200);
                Eventually.within(
                        KafkaClient.PATIENCE,
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
