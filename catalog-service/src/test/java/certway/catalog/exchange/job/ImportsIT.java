package certway.catalog.exchange.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.catalog.exchange.job.ImportJob.Mode;
import certway.catalog.exchange.job.ImportJob.Progress;
import certway.catalog.exchange.job.ImportJob.State;
import certway.catalog.exchange.job.ImportJob.Upload;
import certway.catalog.exchange.job.Imports.Lease;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportsIT {

    private final MongoDb mongo = started();
    private final MongoClient client = MongoClients.create(mongo.connectionString());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
    private final Imports imports = new Imports(client.getDatabase("imports"), now::get);
    private final Uploads uploads = new Uploads(client.getDatabase("imports"), now::get);

    private static MongoDb started() {
        MongoDb mongo = Infrastructure.newMongo();
        mongo.start();
        return mongo;
    }

    @BeforeEach
    void empty() {
        client.getDatabase("imports").drop();
    }

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    @Test
    void theOldestImportIsTakenFirstAndByOneOnly() {
        add("first");
        pass(Duration.ofSeconds(1));
        add("second");

        assertThat(imports.take("a").orElseThrow().id()).isEqualTo("first");
        assertThat(imports.take("b").orElseThrow().id()).isEqualTo("second");
        assertThat(imports.take("c")).isEmpty();
    }

    @Test
    void anImportWhoseHolderIsGoneIsTakenUpByAnotherAndTheOldHolderWritesNoMore() {
        add("stuck");
        imports.take("a");
        Lease old = new Lease("stuck", "a");
        imports.report(old, State.PUBLISHING, new Progress(3, 9));

        pass(Duration.ofSeconds(59));
        assertThat(imports.take("b")).isEmpty();
        pass(Duration.ofSeconds(2));
        ImportJob taken = imports.take("b").orElseThrow();

        assertThat(taken.state()).isEqualTo(State.PUBLISHING);
        assertThat(taken.attempts()).isEqualTo(2);
        assertThatExceptionOfType(LeaseLost.class)
                .isThrownBy(() -> imports.finish(old, State.FAILED, null, "too late"));
        imports.finish(new Lease("stuck", "b"), State.DONE, null, null);
        assertThat(imports.find("stuck").orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(imports.take("c")).isEmpty();
    }

    @Test
    void whoeverReportsProgressKeepsTheLease() {
        add("long");
        imports.take("a");
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(50));
            imports.report(new Lease("long", "a"), State.READING, new Progress(i, 5));
        }

        assertThat(imports.take("b")).isEmpty();
    }

    @Test
    void aReleasedImportIsTakenAtOnceAndWasNoAttempt() {
        add("released");
        imports.take("a");
        imports.release("a");

        assertThat(imports.take("b").orElseThrow().attempts()).isEqualTo(1);
    }

    @Test
    void whoeverIsStoppedLetsGoOfNothingThatIsDoneOrAnothers() {
        add("done");
        imports.take("a");
        imports.finish(new Lease("done", "a"), State.DONE, null, null);
        add("anothers");
        imports.take("b");
        imports.release("a");

        assertThat(imports.take("c")).isEmpty();
        assertThat(imports.find("done").orElseThrow().attempts()).isEqualTo(1);
        imports.report(new Lease("anothers", "b"), State.READING, new Progress(1, 5));
    }

    @Test
    void whatTheProgramsWereBeforeIsRememberedFromTheFirstTime() {
        add("resumed");
        imports.take("a");
        Lease lease = new Lease("resumed", "a");

        assertThat(imports.before(lease, Map.of("x", 0))).containsEntry("x", 0);
        assertThat(imports.before(lease, Map.of("x", 1))).containsEntry("x", 0);
    }

    @Test
    void theSameIdIsOneImport() {
        add("same");

        assertThat(imports.add("same", upload())).isFalse();
    }

    @Test
    void anUploadOfSeveralPiecesComesBackAsItWas() throws IOException {
        byte[] bytes = new byte[3 * 1024 * 1024 + 17];
        new Random(7).nextBytes(bytes);

        Uploads.Kept kept = uploads.keep(new ByteArrayInputStream(bytes));

        assertThat(kept.bytes()).isEqualTo(bytes.length);
        assertThat(uploads.read(kept.id())).isEqualTo(bytes);
        uploads.remove(kept.id());
        assertThat(uploads.read(kept.id())).isEmpty();
    }

    @Test
    void uploadsThatNobodyNeedsAreSweptAfterADay() throws IOException {
        String needed = uploads.keep(bytes()).id();
        String forgotten = uploads.keep(bytes()).id();
        pass(Duration.ofHours(25));
        String fresh = uploads.keep(bytes()).id();

        uploads.sweep(Duration.ofHours(24), Set.of(needed));

        assertThat(uploads.read(needed)).isNotEmpty();
        assertThat(uploads.read(fresh)).isNotEmpty();
        assertThat(uploads.read(forgotten)).isEmpty();
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    private void add(String id) {
        assertThat(imports.add(id, upload())).isTrue();
    }

    private static Upload upload() {
        return new Upload("upload", Mode.PUBLISH, "grace", 3, "00");
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
