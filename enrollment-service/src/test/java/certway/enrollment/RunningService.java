package certway.enrollment;

import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.IdentityServer;
import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, between a catalog and a login server that tests may stop, on MongoDB and Kafka. */
final class RunningService implements AutoCloseable {

    private static final String DATABASE = "enrollment";

    private final TokenIssuer issuer = new TokenIssuer();
    private final CatalogStub catalog = new CatalogStub();
    private final ProgressStub progress = new ProgressStub();
    private final PeopleStub people = new PeopleStub();
    private final SubjectsStub subjects = new SubjectsStub();
    private final Broker broker;
    private final ConfigurableApplicationContext context;

    private RunningService(String mongo, String kafka, @Nullable String peopleUrl) {
        this.broker = new Broker(kafka);
        people.accounts(subjects::account);
        this.context = new SpringApplicationBuilder(EnrollmentService.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + mongo,
                        "--spring.mongodb.database=" + DATABASE,
                        "--certway.kafka.bootstrap-servers=" + kafka,
                        "--certway.kafka.scan-interval=500ms",
                        "--certway.expiry.sweep-interval=500ms",
                        "--certway.audit.seal-interval=200ms",
                        "--certway.security.issuer=" + issuer.issuer(),
                        "--certway.security.backchannel=" + issuer.issuer(),
                        "--certway.security.client-secret=demo-enrollment-service-secret",
                        "--certway.personal.progress-url=" + subjects.url() + "/progress",
                        "--certway.personal.credential-url=" + subjects.url() + "/credential",
                        "--certway.personal.erasure-interval=200ms",
                        "--certway.progress.url=" + progress.url(),
                        "--certway.progress.migration-interval=200ms",
                        "--certway.webhooks.local=true",
                        "--certway.webhooks.limit=2s",
                        "--certway.webhooks.interval=100ms",
                        "--certway.catalog.url=" + catalog.url(),
                        "--certway.people.mail=" + (peopleUrl != null),
                        "--certway.people.url=" + (peopleUrl == null ? people.url() : peopleUrl));
    }

    /** The one that tests share which stop nothing but its catalog. */
    static RunningService shared() {
        return Shared.INSTANCE;
    }

    static RunningService on(String mongo, String kafka) {
        return new RunningService(mongo, kafka, null);
    }

    /** With the people of a real login server, which has a mail server. */
    static RunningService withPeopleOf(IdentityServer login, String mongo) {
        return new RunningService(mongo, Infrastructure.kafkaBootstrapServers(), login.url() + "/admin/realms/certway");
    }

    String url() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    ApiClient as(Person person) {
        return new ApiClient(url(), issuer.tokens().of(person));
    }

    ApiClient withToken(String token) {
        return new ApiClient(url(), token);
    }

    ApiClient anonymous() {
        return new ApiClient(url(), null);
    }

    TokenIssuer issuer() {
        return issuer;
    }

    CatalogStub catalog() {
        return catalog;
    }

    ProgressStub progress() {
        return progress;
    }

    PeopleStub people() {
        return people;
    }

    SubjectsStub subjects() {
        return subjects;
    }

    Broker broker() {
        return broker;
    }

    MongoDatabase database() {
        return TestDatabase.named(DATABASE);
    }

    @Override
    public void close() {
        context.close();
        catalog.close();
        progress.close();
        people.close();
        subjects.close();
        issuer.close();
    }

    /** The wish to enrol, as a client sends it. */
    static String inProgram(String program) {
        return "{\"programId\":\"%s\"}".formatted(program);
    }

    /** A student whom no other test knows. */
    static Person newStudent() {
        String id = UUID.randomUUID().toString();
        return new Person(id, "student-" + id.substring(0, 8), Set.of("student"));
    }

    private static final class Shared {

        private static final RunningService INSTANCE = start();

        private static RunningService start() {
            String kafka = Infrastructure.kafkaBootstrapServers();
            new Broker(kafka).createTheOthersTopics();
            RunningService service = new RunningService(Infrastructure.mongoConnectionString(), kafka, null);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("close-service").unstarted(service::close));
            return service;
        }
    }
}
