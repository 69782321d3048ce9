package certway.catalog.publishing;

import certway.catalog.program.Program;
import certway.catalog.program.Program.Status;
import certway.catalog.program.ProgramChange;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.publishing.Retirement.Done;
import certway.catalog.publishing.Retirement.NotFound;
import certway.catalog.publishing.Retirement.Stale;
import certway.platform.event.EventEnvelope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a program out of the catalog, and back into it; who is enrolled goes on studying. */
@Component
public class RetireProgram {

    private static final Logger log = LoggerFactory.getLogger(RetireProgram.class);

    private final Programs programs;
    private final List<ProgramChanges> listeners;
    private final InstantSource clock;

    RetireProgram(Programs programs, List<ProgramChanges> listeners, InstantSource clock) {
        this.programs = programs;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    public Retirement retire(ProgramId id, long revision, Cause cause) {
        return change(id, revision, cause, Status.RETIRED);
    }

    /** Learners may enrol again, in the version that was the latest. */
    public Retirement unretire(ProgramId id, long revision, Cause cause) {
        return change(id, revision, cause, Status.PUBLISHED);
    }

    private Retirement change(ProgramId id, long revision, Cause cause, Status wanted) {
        Optional<Program> found = programs.find(id);
        if (found.isEmpty()) {
            return new NotFound();
        }
        Program before = found.get();
        if (before.revision() != revision) {
            return new Stale(before);
        }
        return before.status() == wanted ? new Done(before) : change(before, cause, wanted);
    }

    private Retirement change(Program before, Cause cause, Status wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Program after = wanted == Status.RETIRED ? before.retired(now) : before.unretired();
        if (!programs.replace(before, after, new ProgramChange(cause.act(after, now), List.of(event(after, now))))) {
            return new Stale(programs.find(before.id()).orElse(before));
        }
        log.atInfo().addKeyValue("programId", after.id()).log("Program {}", wanted.text());
        listeners.forEach(listener -> listener.changed(after.id()));
        return new Done(after);
    }

    private EventEnvelope event(Program after, Instant now) {
        return switch (after.status()) {
            case RETIRED -> ProgramEvents.retired(after, now);
            case PUBLISHED ->
                ProgramEvents.publishedAgain(
                        after, programs.content(after.id(), after.latest().digest()), now);
        };
    }
}
