package certway.catalog.exchange.job;

import certway.catalog.exchange.ImportProgress;
import certway.catalog.exchange.job.ImportJob.Progress;
import certway.catalog.exchange.job.ImportJob.State;
import certway.catalog.exchange.job.Imports.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Writes the progress of an import down, at most twice a second and at every new phase. One thread uses it. */
final class LeasedProgress implements ImportProgress {

    private static final Duration QUIET = Duration.ofMillis(500);

    private final Imports imports;
    private final Lease lease;
    private final InstantSource clock;
    private final BooleanSupplier stopping;
    private @Nullable Phase phase;
    private Instant next = Instant.MIN;

    LeasedProgress(Imports imports, Lease lease, InstantSource clock, BooleanSupplier stopping) {
        this.imports = imports;
        this.lease = lease;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** The service ends; the import goes on elsewhere or later. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    @Override
    public void at(Phase now, int done, int all) {
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
        if (now == phase && clock.instant().isBefore(next)) {
            return;
        }
        phase = now;
        next = clock.instant().plus(QUIET);
        imports.report(lease, state(now), new Progress(done, all));
    }

    private static State state(Phase phase) {
        return switch (phase) {
            case READING -> State.READING;
            case CHECKING -> State.CHECKING;
            case PUBLISHING -> State.PUBLISHING;
        };
    }
}
