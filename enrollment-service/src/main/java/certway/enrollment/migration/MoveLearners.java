package certway.enrollment.migration;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.Move;
import certway.enrollment.enrolling.model.Pins;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.migration.Migration.Progressed;
import certway.enrollment.migration.Migration.Wanted;
import certway.enrollment.migration.Result.Outcome;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventIds;
import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works at migrations, some learners at a time: first it is written who is to be moved, then they are, then that they were. What a
 * crash interrupts goes on where it was, here or elsewhere; doing a part twice changes nothing the second time.
 */
@Component
final class MoveLearners implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MoveLearners.class);
    private static final int BATCH = 50;
    private static final int TRIES = 3;

    private final Migrations migrations;
    private final Results results;
    private final Pins pins;
    private final StudyMoves studies;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();

    MoveLearners(Migrations migrations, Results results, Pins pins, StudyMoves studies, InstantSource clock) {
        this.migrations = migrations;
        this.results = results;
        this.pins = pins;
        this.studies = studies;
        this.clock = clock;
    }

    /** Somebody to be moved. */
    private record Candidate(Enrollment enrollment, ProgramVersion target) {}

    /** Does a part of a migration that nobody else works at; false if there is none. */
    boolean step() {
        Optional<Migration> claimed = migrations.claim(holder, clock.instant());
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    private void work(Migration migration) {
        try {
            migrations.save(migration, worked(migration));
        } catch (RuntimeException e) {
            migrations.release(holder);
            throw e;
        }
    }

    private Progressed worked(Migration migration) {
        results.page(migration.id(), Outcome.MOVING, "", BATCH).forEach(left -> settle(migration, left));
        List<Candidate> batch = batch(migration);
        if (batch.isEmpty()) {
            return migration.progressed().finished(clock.instant());
        }
        int target = migration.wanted().to().version();
        Map<String, Studies.Preview> previews = studies.previews(
                target, batch.stream().map(Candidate::enrollment).toList());
        List<Result> fresh = batch.stream()
                .map(candidate -> planned(
                        migration,
                        candidate,
                        previews.get(candidate.enrollment().id().value())))
                .toList();
        results.insert(fresh);
        fresh.stream()
                .filter(result -> result.outcome() == Outcome.MOVING)
                .forEach(result -> settle(migration, result));
        return migration.progressed().behind(batch.getLast().enrollment().id().value());
    }

    private List<Candidate> batch(Migration migration) {
        Wanted wanted = migration.wanted();
        String after = migration.progressed().after();
        String reverses = wanted.reverses();
        if (reverses == null) {
            return pins.page(wanted.from(), after, BATCH).stream()
                    .map(enrollment -> new Candidate(enrollment, wanted.to()))
                    .toList();
        }
        return results.page(reverses, Outcome.MOVED, after, BATCH).stream()
                .map(moved -> new Candidate(pins.find(moved.enrollment()).orElseThrow(), moved.from()))
                .toList();
    }

    private Result planned(Migration migration, Candidate candidate, Studies.@Nullable Preview preview) {
        Enrollment enrollment = candidate.enrollment();
        return new Result(
                migration.id(),
                enrollment.id(),
                enrollment.learner().value(),
                enrollment.pinned(),
                candidate.target(),
                plan(migration, candidate, preview),
                preview == null ? null : preview.effect(),
                clock.instant());
    }

    private Outcome plan(Migration migration, Candidate candidate, Studies.@Nullable Preview preview) {
        Wanted wanted = migration.wanted();
        return switch (candidate.enrollment().move(migration.moving(candidate.target()), clock.instant())) {
            case Move.AlreadyThere there -> Outcome.ALREADY_THERE;
            case Move.LeftAlone alone -> Outcome.LEFT_ALONE;
            case Move.Accepted(var event) when event.from() != wanted.fromVersion() -> Outcome.LEFT_ALONE;
            case Move.Accepted accepted when !wanted.dryRun() -> Outcome.MOVING;
            case Move.Accepted accepted
            when migration.isReversal() && (preview == null || !preview.mayGoBack()) -> Outcome.WENT_ON;
            case Move.Accepted accepted -> Outcome.WOULD_MOVE;
        };
    }

    private void settle(Migration migration, Result moving) {
        for (int i = 0; i < TRIES; i++) {
            Enrollment enrollment = pins.find(moving.enrollment()).orElseThrow();
            Optional<Outcome> outcome = moved(migration, moving, enrollment);
            if (outcome.isPresent()) {
                results.settle(moving, outcome.get());
                return;
            }
        }
        throw new DependencyUnavailable(
                "enrollment %s, which others change,"
                        .formatted(moving.enrollment().value()),
                null);
    }

    /** Empty if somebody else was faster. */
    private Optional<Outcome> moved(Migration migration, Result moving, Enrollment enrollment) {
        return switch (enrollment.move(migration.moving(moving.to()), clock.instant())) {
            // By this migration: what was there before was not planned to be moved.
            case Move.AlreadyThere there -> Optional.of(Outcome.MOVED);
            case Move.LeftAlone alone -> Optional.of(Outcome.LEFT_ALONE);
            case Move.Accepted(var event)
            when event.from() != moving.from().version() -> Optional.of(Outcome.LEFT_ALONE);
            case Move.Accepted accepted
            when migration.isReversal() && !studies.putBack(enrollment, moving.to()) -> Optional.of(Outcome.WENT_ON);
            case Move.Accepted(var event) ->
                pins.save(event, entry(migration, event)) ? Optional.of(Outcome.MOVED) : Optional.empty();
        };
    }

    private static AuditEntry entry(Migration migration, EnrollmentEvent.Migrated event) {
        Enrollment moved = event.enrollment();
        return new AuditEntry(
                EventIds.of("audit", moved.id().value(), Long.toString(moved.revision())),
                event.at(),
                migration.asked().actor(),
                migration.isReversal() ? "moved-back" : "moved-to-version",
                new AuditEntry.On(
                        moved.id().value(),
                        moved.learner().value(),
                        moved.pinned().program().value()),
                migration.asked().reason());
    }

    /** Lets go of its migration, wherever in a part it was stopped: an interrupted call of the database may have taken one unseen. */
    @Override
    public void close() {
        try {
            migrations.release(holder);
        } catch (MongoException e) {
            log.warn("The migrations of this instance wait until its lease ends: {}", e.getMessage());
        }
    }
}
