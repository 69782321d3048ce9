package certway.enrollment.roster;

import certway.desk.audit.model.AuditEntry;
import certway.desk.digest.Sha256;
import certway.enrollment.roster.BulkJob.Asked;
import certway.enrollment.roster.BulkJob.Upload;
import certway.platform.event.EventIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a list row by row as it arrives, and queues the work. */
@Component
final class TakeList {

    static final int MOST_ROWS = 10_000;
    private static final int MOST_JOBS = 20;
    private static final int AT_ONCE = 500;

    private final BulkJobs jobs;
    private final BulkRows rows;

    /** What became of a file. */
    sealed interface Outcome {

        /** It is queued, now or since earlier. */
        record Taken(BulkJob job) implements Outcome {}

        record Unreadable(int line, String fault) implements Outcome {}

        record TooManyRows(int rows) implements Outcome {}

        /** Too many jobs are not finished. */
        record Busy() implements Outcome {}

        /** The file with this key is being read at this moment. */
        record Arriving() implements Outcome {}

        /** The key stands for another file, or for something else to be done with it. */
        record OtherContent() implements Outcome {}
    }

    TakeList(BulkJobs jobs, BulkRows rows) {
        this.jobs = jobs;
        this.rows = rows;
    }

    /**
     * Reads all of it, also of a file that is refused.
     *
     * @param key the same key of the same person is the same job; without one it is a new one
     */
    Outcome take(Asked asked, @Nullable String key, InputStream file) throws IOException {
        if (jobs.unfinished() >= MOST_JOBS) {
            return new Outcome.Busy();
        }
        String id = key == null ? UUID.randomUUID().toString() : EventIds.of("bulk", asked.actor(), key);
        DigestInputStream in = new DigestInputStream(file, Sha256.begun());
        if (!jobs.begin(id, asked)) {
            in.transferTo(OutputStream.nullOutputStream());
            return earlier(id, asked, digest(in));
        }
        boolean kept = false;
        try {
            Outcome outcome = keep(id, asked, in);
            kept = outcome instanceof Outcome.Taken;
            return outcome;
        } catch (UnreadableSheet e) {
            in.transferTo(OutputStream.nullOutputStream());
            return new Outcome.Unreadable(e.line(), e.fault());
        } finally {
            if (!kept) {
                rows.removeAll(id);
                jobs.remove(id);
            }
        }
    }

    private Outcome earlier(String id, Asked asked, String sha256) {
        Optional<BulkJob> job = jobs.find(id);
        if (job.isEmpty()) {
            return new Outcome.Arriving();
        }
        boolean same =
                job.get().asked().isLike(asked) && job.get().upload().sha256().equals(sha256);
        return same ? new Outcome.Taken(job.get()) : new Outcome.OtherContent();
    }

    private Outcome keep(String id, Asked asked, DigestInputStream in) throws IOException {
        Sheet sheet = Sheet.open(in, asked.program());
        int count = 0;
        List<BulkRow> some = new ArrayList<>();
        for (Row row = sheet.next(); row != null; row = sheet.next()) {
            count++;
            if (count > MOST_ROWS) {
                return new Outcome.TooManyRows(count + sheet.countTheRest());
            }
            some.add(new BulkRow(id, count, row, null));
            if (some.size() == AT_ONCE) {
                rows.add(some);
                some.clear();
            }
        }
        if (count == 0) {
            return new Outcome.Unreadable(1, "the file names nobody");
        }
        if (!some.isEmpty()) {
            rows.add(some);
        }
        jobs.received(id, new Upload(count, digest(in), sheet.encoding(), sheet.ignoredColumns()), entry(id, asked));
        return new Outcome.Taken(jobs.find(id).orElseThrow());
    }

    private static AuditEntry entry(String id, Asked asked) {
        return new AuditEntry(
                EventIds.of("audit", "bulk", id),
                asked.at(),
                asked.actor(),
                asked.dryRun() ? "bulk-enrollment-tried" : "bulk-enrollment-asked",
                new AuditEntry.On(
                        id,
                        null,
                        asked.program() == null ? null : asked.program().value()),
                asked.reason());
    }

    private static String digest(DigestInputStream in) {
        return Sha256.hex(in.getMessageDigest().digest());
    }
}
