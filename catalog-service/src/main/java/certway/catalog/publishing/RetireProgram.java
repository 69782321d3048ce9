package certway.catalog.publishing;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.publishing.Retirement.NotFound;
import certway.catalog.publishing.Retirement.Retired;
import certway.catalog.publishing.Retirement.Stale;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a program out of the catalog; who is enrolled goes on studying. */
@Component
class RetireProgram {

    private static final Logger log = LoggerFactory.getLogger(RetireProgram.class);

    private final Programs programs;
    private final List<ProgramChanges> listeners;
    private final InstantSource clock;

    RetireProgram(Programs programs, List<ProgramChanges> listeners, InstantSource clock) {
        this.programs = programs;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    Retirement retire(ProgramId id, long revision) {
        Optional<Program> found = programs.find(id);
        if (found.isEmpty()) {
            return new NotFound();
        }
        Program before = found.get();
        if (before.revision() != revision) {
            return new Stale();
        }
        return before.status() == Program.Status.RETIRED ? new Retired(before) : retire(before);
    }

    private Retirement retire(Program before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Program after = before.retired(now);
        if (!programs.replace(before, after, List.of(ProgramEvents.retired(after, now)), now)) {
            return new Stale();
        }
        log.atInfo().addKeyValue("programId", after.id()).log("Program retired");
        listeners.forEach(listener -> listener.changed(after.id()));
        return new Retired(after);
    }
}
