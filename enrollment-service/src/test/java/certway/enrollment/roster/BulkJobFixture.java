package certway.enrollment.roster;

import static certway.enrollment.roster.InMemoryRegister.FREE;
import static certway.enrollment.roster.InMemoryRegister.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.desk.audit.model.AuditLog;
import certway.enrollment.TestDatabase;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.roster.BulkJob.Asked;
import certway.enrollment.roster.TakeList.Outcome;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists that were taken and workers at them, on a database of their own and at a time that the test sets. */
abstract class BulkJobFixture {

    final MongoDatabase database = TestDatabase.named("bulk-" + UUID.randomUUID());
    private final AuditLog audit = (_, _) -> {};
    final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    final InstantSource clock = now::get;
    final BulkJobs jobs = new BulkJobs(database, audit, clock);
    final BulkRows rows = new BulkRows(database, audit);
    final InMemoryPeople people = new InMemoryPeople();
    final InMemoryRegister register = new InMemoryRegister();
    final TakeList takeList = new TakeList(jobs, rows);

    BulkWorker worker() {
        return new BulkWorker(jobs, rows, new EnrollRow(people, register, clock), clock);
    }

    static boolean drained(BulkWorker worker) throws InterruptedException {
        boolean more = true;
        while (more) {
            more = worker.step();
        }
        return true;
    }

    BulkJob finished(String id) throws InterruptedException {
        try (BulkWorker worker = worker()) {
            drained(worker);
        }
        BulkJob job = found(id);
        assertThat(job.isFinished()).isTrue();
        return job;
    }

    BulkJob found(String id) {
        return jobs.find(id).orElseThrow();
    }

    BulkJob taken(String file, boolean dryRun) throws IOException {
        return ((Outcome.Taken) takeList.take(asked(dryRun), null, in(file))).job();
    }

    Asked asked(boolean dryRun) {
        return new Asked("rosa", "Autumn class", FREE, dryRun, Objects.requireNonNull(now.get()));
    }

    static InputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    static EmailAddress address(int number) {
        return new EmailAddress("p%d@certway.example".formatted(number));
    }

    static String list(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "%s,Pat,Doe%n".formatted(address(row).value()))
                .collect(Collectors.joining("", "email,firstName,lastName\n", ""));
    }
}
