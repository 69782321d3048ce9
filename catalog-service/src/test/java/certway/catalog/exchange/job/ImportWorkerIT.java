package certway.catalog.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.exchange.ImportFixture;
import certway.catalog.exchange.ImportParts;
import certway.catalog.exchange.job.ImportJob.Mode;
import certway.catalog.exchange.job.ImportJob.State;
import certway.catalog.exchange.job.ImportJob.Upload;
import certway.catalog.publishing.CitedFacts;
import certway.catalog.publishing.ProgramChanges;
import certway.platform.mongo.MongoDefaults;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.wait.Eventually;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Imports at work, each instance with a thread of its own; no time passes, so no lease ends. */
class ImportWorkerIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T08:00:00Z"));

    private final MongoClient client = Infrastructure.mongoClient(MongoDefaults::apply);
    private final MongoDatabase database = client.getDatabase("imports-" + UUID.randomUUID());
    private final Imports imports = new Imports(database, CLOCK);

    /** What an instance of the service has for imports, put together and ended by Spring as there. */
    private AnnotationConfigApplicationContext instance(ProgramChanges afterPublishing) {
        AnnotationConfigApplicationContext instance = new AnnotationConfigApplicationContext();
        instance.registerBean(MongoDatabase.class, () -> database);
        instance.registerBean(InstantSource.class, () -> CLOCK);
        instance.registerBean(CitedFacts.class, () -> fact -> Optional.empty());
        instance.registerBean(ProgramChanges.class, () -> afterPublishing);
        instance.register(ImportParts.class, Imports.class, Uploads.class, ImportWorker.class, ImportLoop.class);
        instance.refresh();
        instance.getBean(ImportLoop.class).run(new DefaultApplicationArguments());
        return instance;
    }

    private void add(String id, ImportFixture files) throws IOException {
        Uploads.Kept kept = new Uploads(database, CLOCK).keep(new ByteArrayInputStream(files.zip()));
        imports.add(id, new Upload(kept.id(), Mode.PUBLISH, "grace", kept.bytes(), kept.sha256()));
    }

    private ImportJob job() {
        return imports.find("i1").orElseThrow();
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void anInstanceThatIsStoppedInTheMiddleOfAnImportLetsAnotherFinishItAtOnce() throws Exception {
        add(
                "i1",
                ImportFixture.program("first", "first", "First")
                        .and(ImportFixture.program("second", "second", "Second")));
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch stop = new CountDownLatch(1);
        ProgramChanges losingTheDatabase = program -> {
            published.countDown();
            await(stop);
            throw new MongoTimeoutException("the database does not answer any more");
        };
        try (AnnotationConfigApplicationContext stopped = instance(losingTheDatabase)) {
            assertThat(stopped.isActive()).isTrue();
            await(published);
            assertThat(imports.take("another")).as("the lease still runs").isEmpty();
            stop.countDown();
        }
        assertThat(job().state()).isEqualTo(State.PUBLISHING);

        try (AnnotationConfigApplicationContext other = instance(program -> {})) {
            Eventually.within(SOON, () -> {
                assertThat(other.isActive()).isTrue();
                assertThat(job().finished()).isNotNull();
            });
        }

        assertThat(job().state()).isEqualTo(State.DONE);
        assertThat(job().attempts()).as("to be stopped is no attempt").isEqualTo(1);
        assertThat(job().report())
                .isNotNull()
                .satisfies(report -> assertThat(report.programs())
                        .hasSize(2)
                        .allSatisfy(line -> assertThat(line.version()).isEqualTo(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
