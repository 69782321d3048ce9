package certway.credential;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The service as it runs, on MongoDB and Kafka, beside a progress-service and a login server that tests may stop. */
final class RunningService implements AutoCloseable {

    static final String COMPLETIONS = "certway.completions";
    static final String PUBLIC_URL = "https://certway.example";

    private final TokenIssuer issuer = new TokenIssuer();
    private final Neighbours neighbours = new Neighbours();
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Broker broker;
    private final ConfigurableApplicationContext context;

    private RunningService(String mongo, String kafka) {
        this.broker = new Broker(kafka);
        mail.start();
        this.context = new SpringApplicationBuilder(CredentialService.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + mongo,
                        "--certway.kafka.bootstrap-servers=" + kafka,
                        "--certway.kafka.scan-interval=500ms",
                        "--certway.security.issuer=" + issuer.issuer(),
                        "--certway.security.backchannel=" + issuer.issuer(),
                        "--certway.security.client-secret=demo-credential-service-secret",
                        "--certway.people.url=" + neighbours.url() + "/admin/realms/certway",
                        "--certway.progress.url=" + neighbours.url(),
                        "--certway.issuer.public-url=" + PUBLIC_URL,
                        "--certway.keys.file=" + folder().resolve("keys/credentials.p12"),
                        "--certway.keys.password=only-for-this-test",
                        "--certway.keys.generate=true",
                        "--certway.reminders.interval=200ms",
                        "--certway.audit.seal-interval=200ms",
                        "--certway.reminders.mail.host=127.0.0.1",
                        "--certway.reminders.mail.port=" + mail.getSmtp().getPort(),
                        "--certway.reminders.mail.encrypted=false");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("credential-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningService shared() {
        return Shared.INSTANCE;
    }

    String url() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    ApiClient as(Person person) {
        return new ApiClient(url(), issuer.tokens().of(person));
    }

    /** As the service that hands people their data and erases them. */
    ApiClient keeper() {
        return new ApiClient(
                url(), issuer.tokens().service("enrollment-service", "subjects:manage", "credential-service"));
    }

    MongoDatabase database() {
        return TestDatabase.named("credential");
    }

    ApiClient anonymous() {
        return new ApiClient(url(), null);
    }

    TokenIssuer issuer() {
        return issuer;
    }

    Neighbours neighbours() {
        return neighbours;
    }

    Broker broker() {
        return broker;
    }

    /** What the mail server took for an address. */
    List<MimeMessage> mails(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> GreenMailUtil.getHeaders(message).contains(address))
                .toList();
    }

    /** A student whom no other test knows, with a name at the login server. */
    Person newStudent(String first, String last) {
        String id = UUID.randomUUID().toString();
        neighbours.name(id, first, last);
        return new Person(id, first.toLowerCase(Locale.ROOT), Set.of("student"));
    }

    /** The student completes a program, progress-service says so when asked, and the credential is there. */
    JsonNode certificateOf(Person student) {
        ObjectNode completion = neighbours.complete(UUID.randomUUID().toString(), student.id());
        tell(completion);
        return Eventually.within(
                        KafkaClient.PATIENCE,
                        () -> as(student).get("/api/credentials").json().path("items"),
                        items -> !items.isEmpty())
                .path(0);
    }

    void tell(JsonNode completion) {
        String enrollment = completion.required("enrollmentId").asString();
        broker.send(new EventEnvelope(
                EventIds.of("program.completed", enrollment),
                "certway.program.completed.v1",
                COMPLETIONS,
                completion.required("learnerId").asString(),
                "/progress-service",
                enrollment,
                Instant.parse(completion.required("completedAt").asString()),
                completion,
                null));
    }

    @Override
    public void close() {
        context.close();
        neighbours.close();
        issuer.close();
        mail.stop();
    }

    private static final class Shared {

        private static final RunningService INSTANCE = start();

        private static RunningService start() {
            String kafka = Infrastructure.kafkaBootstrapServers();
            new Broker(kafka).createTheOthersTopics();
            RunningService service = new RunningService(Infrastructure.mongoConnectionString(), kafka);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("close-service").unstarted(service::close));
            return service;
        }
    }
}
