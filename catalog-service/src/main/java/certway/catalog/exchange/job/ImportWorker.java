package certway.catalog.exchange.job;

import certway.catalog.exchange.Faults;
import certway.catalog.exchange.ImportPlan;
import certway.catalog.exchange.ImportPrograms;
import certway.catalog.exchange.ImportPrograms.Checked;
import certway.catalog.exchange.ImportPrograms.Origin;
import certway.catalog.exchange.ImportProgress;
import certway.catalog.exchange.ImportReport;
import certway.catalog.exchange.ImportResult;
import certway.catalog.exchange.Zip;
import certway.catalog.exchange.job.ImportJob.Mode;
import certway.catalog.exchange.job.ImportJob.State;
import certway.catalog.exchange.job.Imports.Lease;
import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on one import after the other. What it does not finish, because it has to stop or dies, another one finishes. */
@Component
class ImportWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);

    /** An import that ended the service so often would do it again. */
    private static final int ATTEMPTS = 5;

    private final Imports imports;
    private final Uploads uploads;
    private final ImportPrograms importPrograms;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();

    ImportWorker(Imports imports, Uploads uploads, ImportPrograms importPrograms, InstantSource clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.importPrograms = importPrograms;
        this.clock = clock;
    }

    /** Works on the oldest import that waits, and says whether there was one. */
    boolean step(BooleanSupplier stopping) {
        Optional<ImportJob> job = imports.take(holder);
        job.ifPresent(taken -> work(taken, new Lease(taken.id(), holder), stopping));
        return job.isPresent();
    }

    private void work(ImportJob job, Lease lease, BooleanSupplier stopping) {
        try {
            if (job.attempts() > ATTEMPTS) {
                finish(
                        job,
                        lease,
                        new End(
                                State.FAILED,
                                null,
                                "the service ended %d times while it worked on this import".formatted(ATTEMPTS)));
                return;
            }
            finish(job, lease, run(job, lease, new LeasedProgress(imports, lease, clock, stopping)));
        } catch (LeasedProgress.Stopped e) {
            log.atInfo().addKeyValue("importId", job.id()).log("An import goes on elsewhere or later");
        } catch (LeaseLost | MongoException e) {
            log.atWarn().addKeyValue("importId", job.id()).log("An import will be taken up again: {}", e.toString());
        } catch (RuntimeException e) {
            String reference = UUID.randomUUID().toString();
            log.atError()
                    .addKeyValue("importId", job.id())
                    .setCause(e)
                    .log("An import failed, reference {}", reference);
            finish(job, lease, new End(State.FAILED, null, "something went wrong on our side, reference " + reference));
        }
    }

    /** How an import ended. */
    private record End(
            State state,
            @Nullable ImportReport report,
            @Nullable String message) {}

    private End run(ImportJob job, Lease lease, ImportProgress progress) {
        progress.at(ImportProgress.Phase.READING, 0, 1);
        Faults faults = new Faults();
        Checked checked =
                importPrograms.check(Zip.read(uploads.read(job.upload().id()), faults, clock), faults, progress);
        return switch (checked) {
            case Checked.Refused(ImportReport report)
            when job.state() == State.PUBLISHING ->
                new End(
                        State.FAILED,
                        report,
                        "interrupted while publishing, and the catalog changed since; some programs were published");
            case Checked.Refused(ImportReport report) -> new End(State.REFUSED, report, null);
            case Checked.Fit(ImportPlan plan)
            when job.upload().mode() == Mode.CHECK -> new End(State.DONE, plan.expected(), null);
            case Checked.Fit(ImportPlan plan) ->
                publish(plan, new Origin(job.upload().actor(), imports.before(lease, plan.versions())), progress);
        };
    }

    private End publish(ImportPlan plan, Origin origin, ImportProgress progress) {
        return switch (importPrograms.publish(plan, origin, progress)) {
            case ImportResult.Imported(ImportReport report) -> new End(State.DONE, report, null);
            case ImportResult.Conflicted(ImportReport report, String programId, String reason) ->
                new End(
                        State.FAILED,
                        report,
                        "%s: %s; importing again is safe and does what is left".formatted(programId, reason));
        };
    }

    private void finish(ImportJob job, Lease lease, End end) {
        imports.finish(lease, end.state(), end.report(), end.message());
        uploads.remove(job.upload().id());
        log.atInfo()
                .addKeyValue("importId", job.id())
                .addKeyValue("actor", job.upload().actor())
                .addKeyValue("state", end.state())
                .log("Import ended");
    }

    /** Lets go of the import, wherever in a step it was stopped; only when nobody calls {@link #step} any more. */
    @Override
    public void close() {
        try {
            imports.release(holder);
        } catch (MongoException e) {
            log.warn("The import of this instance waits until its lease ends: {}", e.getMessage());
        }
    }
}
