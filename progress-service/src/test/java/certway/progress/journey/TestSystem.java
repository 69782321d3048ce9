package certway.progress.journey;

import certway.progress.ProgressService;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.identity.Tokens;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service with everything around it; may be stopped and started again on the same data. */
final class TestSystem implements AutoCloseable {

    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final InstantSource REAL = Clock.tickMillis(ZoneOffset.UTC);

    private final MongoDb mongo = Infrastructure.newMongo();
    private final @Nullable Kafka ownKafka;
    private final Neighbours neighbours;
    private final List<String> settings;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private @Nullable ConfigurableApplicationContext service;

    /** Shared by all tests that leave its parts running. */
    private static final class Shared {
        private static final TestSystem INSTANCE = new TestSystem(null, new Neighbours());

        static {
            INSTANCE.startService();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(INSTANCE::close));
        }
    }

    private TestSystem(@Nullable Kafka ownKafka, Neighbours neighbours, String... settings) {
        this.ownKafka = ownKafka;
        this.neighbours = neighbours;
        this.settings = List.of(settings);
        mongo.start();
        if (ownKafka != null) {
            ownKafka.start();
        }
    }

    static TestSystem shared() {
        return Shared.INSTANCE;
    }

    /** One whose broker may be stopped. */
    static TestSystem withOwnKafka(String... settings) {
        TestSystem system = new TestSystem(Infrastructure.newKafka(), new Neighbours(), settings);
        system.startService();
        return system;
    }

    /** What an operator has who lost everything but a copy of the database: with a broker that has nothing. */
    TestSystem restored() {
        TestSystem restored = new TestSystem(Infrastructure.newKafka(), neighbours, settings.toArray(String[]::new));
        database(from -> restored.database(to -> {
            for (String collection : from.listCollectionNames()) {
                List<Document> documents = from.getCollection(collection).find().into(new ArrayList<>());
                if (!documents.isEmpty()) {
                    to.getCollection(collection).insertMany(documents);
                }
            }
            return to;
        }));
        restored.ahead.set(ahead.get());
        restored.startService();
        return restored;
    }

    Kafka kafka() {
        return Objects.requireNonNull(ownKafka, "the shared broker is not for stopping");
    }

    Neighbours neighbours() {
        return neighbours;
    }

    TokenIssuer issuer() {
        return ISSUER;
    }

    String bootstrapServers() {
        return ownKafka == null ? Infrastructure.kafkaBootstrapServers() : ownKafka.bootstrapServers();
    }

    /** Those that other services own and this one follows. */
    void createTheOthersTopics() {
        new KafkaClient(bootstrapServers()).create("certway.enrollments", "certway.programs");
    }

    void startService() {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + mongo.connectionString(),
                "--certway.kafka.bootstrap-servers=" + bootstrapServers(),
                "--certway.kafka.scan-interval=500ms",
                "--certway.security.issuer=" + ISSUER.issuer(),
                "--certway.security.backchannel=" + ISSUER.issuer(),
                "--certway.security.client-secret=demo-progress-service-secret",
                "--certway.catalog.url=" + neighbours.url(),
                "--certway.enrollment.url=" + neighbours.url()));
        arguments.addAll(settings);
        SpringApplication application = new SpringApplication(ProgressService.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean(
                        "clockOfTheTest",
                        InstantSource.class,
                        () -> () -> REAL.instant().plus(ahead.get()),
                        definition -> definition.setPrimary(true)));
        service = application.run(arguments.toArray(String[]::new));
    }

    /** Lets the service's clock go so much ahead of what it was. */
    void passes(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    void stopService() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    Tokens tokens() {
        return ISSUER.tokens();
    }

    String url() {
        String port = Objects.requireNonNull(service).getEnvironment().getProperty("local.server.port");
        return "http://127.0.0.1:" + port;
    }

    ApiClient client(Person person) {
        return new ApiClient(url(), ISSUER.tokens().of(person));
    }

    ApiClient subscriber() {
        return new ApiClient(url(), ISSUER.tokens().service("subscriber-demo", "completions:read", "progress-service"));
    }

    /** As the service that moves learners. */
    ApiClient mover() {
        return new ApiClient(
                url(), ISSUER.tokens().service("enrollment-service", "content:read studies:move", "progress-service"));
    }

    /** As the service that hands people their data and erases them. */
    ApiClient keeper() {
        return new ApiClient(
                url(), ISSUER.tokens().service("enrollment-service", "subjects:manage", "progress-service"));
    }

    ApiClient nobody() {
        return new ApiClient(url(), null);
    }

    /** Somebody newly enrolled, of whom this service has not heard yet. */
    Learner enrolled(Person person) {
        return enrolled(Enrolled.in(person));
    }

    Learner enrolled(Enrolled enrolled) {
        neighbours.enroll(enrolled, "active");
        return new Learner(enrolled, client(enrolled.person()));
    }

    /** The service's own database, looked at from outside. */
    <T> T database(Function<MongoDatabase, T> look) {
        try (MongoClient client = MongoClients.create(mongo.connectionString())) {
            return look.apply(client.getDatabase("progress"));
        }
    }

    /** The study's document once its events and its trail are told: the service writes that into it a little later. */
    Document atRest(Learner learner) {
        return Eventually.within(
                Duration.ofSeconds(20),
                () -> database(database -> database.getCollection("studies")
                        .find(new Document("_id", learner.enrolled().enrollmentId()))
                        .into(new ArrayList<>())
                        .getFirst()),
                study -> !study.containsKey("pendingSince") && !study.containsKey("trailSince"));
    }

    @Override
    public void close() {
        stopService();
        neighbours.close();
        if (ownKafka != null) {
            ownKafka.close();
        }
        mongo.close();
    }
}
