package certway.catalog.publishing;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramChange;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Programs;
import certway.catalog.program.StoredContent;
import certway.catalog.publishing.Publication.Created;
import certway.catalog.publishing.Publication.NewVersion;
import certway.catalog.publishing.Publication.Reason;
import certway.catalog.publishing.Publication.Refused;
import certway.catalog.publishing.Publication.Unchanged;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes content the latest version of its program, unless it is that already. */
@Component
public class PublishProgram {

    private static final Logger log = LoggerFactory.getLogger(PublishProgram.class);
    private static final int TRIES = 3;

    private final Programs programs;
    private final List<ProgramChanges> listeners;
    private final InstantSource clock;

    PublishProgram(Programs programs, List<ProgramChanges> listeners, InstantSource clock) {
        this.programs = programs;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** Publishes whatever the latest version is. */
    public Publication publish(ProgramContent content, Cause cause) {
        return publish(content, cause, before -> true);
    }

    /**
     * Publishes only if the program has so many versions: of several who want to publish the next one, one does.
     *
     * @param versions 0 for a program that was never published
     */
    public Publication publishAfter(int versions, ProgramContent content, Cause cause) {
        return publish(
                content,
                cause,
                before -> before.map(program -> program.latest().number()).orElse(0) == versions);
    }

    private Publication publish(ProgramContent content, Cause cause, Predicate<Optional<Program>> expected) {
        StoredContent stored = StoredContent.of(content);
        for (int i = 0; i < TRIES; i++) {
            Optional<Program> before = programs.find(content.programId());
            if (!expected.test(before)) {
                return new Refused(Reason.CHANGED_BY_OTHERS);
            }
            Optional<Publication> publication =
                    before.isEmpty() ? create(stored, cause) : publishNext(before.get(), stored, cause);
            if (publication.isPresent()) {
                return publication.get();
            }
        }
        return new Refused(slugIsTaken(content) ? Reason.SLUG_TAKEN : Reason.CHANGED_BY_OTHERS);
    }

    private Optional<Publication> create(StoredContent stored, Cause cause) {
        Program program = program(stored, 1, List.of());
        programs.keep(stored);
        if (!programs.add(program, change(program, stored, cause))) {
            return Optional.empty();
        }
        announce(program);
        return Optional.of(new Created(program));
    }

    private Optional<Publication> publishNext(Program before, StoredContent stored, Cause cause) {
        if (before.latest().digest().equals(stored.digest())) {
            return Optional.of(new Unchanged(before));
        }
        if (before.status() == Program.Status.RETIRED) {
            return Optional.of(new Refused(Reason.RETIRED));
        }
        Program after = program(stored, before.revision() + 1, before.versions());
        programs.keep(stored);
        if (!programs.replace(before, after, change(after, stored, cause))) {
            return Optional.empty();
        }
        announce(after);
        return Optional.of(new NewVersion(after));
    }

    private Program program(StoredContent stored, long revision, List<Program.Version> earlier) {
        ProgramContent content = stored.content();
        List<Program.Version> versions = new ArrayList<>(earlier);
        versions.add(new Program.Version(earlier.size() + 1, stored.digest(), now()));
        return new Program(
                content.programId(),
                content.slug(),
                content.about().title(),
                revision,
                content.requires(),
                versions,
                null);
    }

    private static ProgramChange change(Program after, StoredContent stored, Cause cause) {
        return new ProgramChange(
                cause.act(after, after.latest().publishedAt()),
                List.of(ProgramEvents.published(after, stored.content())));
    }

    private void announce(Program program) {
        log.atInfo()
                .addKeyValue("programId", program.id())
                .addKeyValue("version", program.latest().number())
                .log("Program published");
        listeners.forEach(listener -> listener.changed(program.id()));
    }

    private boolean slugIsTaken(ProgramContent content) {
        return programs.find(content.slug())
                .filter(other -> !other.id().equals(content.programId()))
                .isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
